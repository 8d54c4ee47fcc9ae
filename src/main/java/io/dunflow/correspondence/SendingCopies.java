package io.dunflow.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends copies through the channel of their notice, each in a transaction of its own: asked for its own consent, hour and
 * address. One that cannot leave becomes a task, and its notice stands.
 */
@Component
class SendingCopies {

    private static final Logger log = LoggerFactory.getLogger(SendingCopies.class);

    private final NoticeCopies copies;
    private final OutgoingNotices outgoing;
    private final Recipients recipients;
    private final ContactPermission permission;
    private final Composing composing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SendingCopies(
            NoticeCopies copies,
            OutgoingNotices outgoing,
            Recipients recipients,
            ContactPermission permission,
            Composing composing,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.copies = copies;
        this.outgoing = outgoing;
        this.recipients = recipients;
        this.permission = permission;
        this.composing = composing;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All that may leave now. */
    void send(Carrier carrier) {
        while (sendOne(carrier)) {
            log.debug("A copy was looked at");
        }
    }

    Optional<Instant> next() {
        return copies.nextAttempt();
    }

    private boolean sendOne(Carrier carrier) {
        var taken = new NoticeCopy[1];
        try {
            return Boolean.TRUE.equals(transactions.execute(transaction -> {
                var next = copies.next(carrier.channel());
                next.ifPresent(copy -> {
                    taken[0] = copy;
                    send(copy, carrier);
                });
                return next.isPresent();
            }));
        } catch (NotSent notSent) {
            transactions.executeWithoutResult(transaction -> failed(taken[0], notSent));
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            log.error("Copy {} could not be handed over", taken[0].id(), e);
            var failure = NotSent.temporary("Internal error: " + e.getClass().getSimpleName(), e);
            transactions.executeWithoutResult(transaction -> failed(taken[0], failure));
        }
        return true;
    }

    private void send(NoticeCopy copy, Carrier carrier) {
        var all = outgoing.copyOf(copies.noticeOf(copy), copy);
        var email = all.recipient().email();
        if (carrier.channel() == Channel.EMAIL && email != null && recipients.mailBounces(email)) {
            throw NotSent.permanent("Mails to this address come back", null);
        }
        var permitted = permission.ask(all);
        if (permitted.granted()) {
            var message = composing.compose(outgoing.asItLeaves(all));
            var consignment = carrier.prepare(all, message);
            copies.handOver(copy, all.recipient().name(), message, consignment);
            consignment.sending().run();
        } else if (permitted.again() != null) {
            copies.later(copy.id(), permitted.again(), permitted.reason(), false);
        } else {
            throw NotSent.permanent("The channel may not be used for this recipient: " + permitted.reason(), null);
        }
    }

    private void failed(NoticeCopy copy, NotSent failure) {
        var delay = RetryDelays.after(copy.attempts() + 1);
        if (failure.kind() == NotSent.Kind.PERMANENT || delay.isEmpty()) {
            copies.fail(copy.id(), failure.getMessage(), failure.refusedAddress());
            events.publishEvent(new CopyFailed(copy.id(), copy.accountId(), failure.getMessage()));
        } else {
            copies.later(copy.id(), clock.instant().plus(delay.get()), failure.getMessage(), true);
        }
    }
}
