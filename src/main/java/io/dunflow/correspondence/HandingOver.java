package io.dunflow.correspondence;

import io.dunflow.ledger.AccountLocks;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Hands one notice to its channel, in the transaction that holds the account: nothing can be booked between the last
 * look at the ledger and the hand-over. Everything that can fail on our side happens before the channel is asked.
 */
@Component
class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private final AccountLocks locks;
    private final InHand inHand;
    private final Grounds grounds;
    private final WithdrawingNotices withdrawing;
    private final ContactPermission permission;
    private final OutgoingNotices outgoing;
    private final Composing composing;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    HandingOver(
            AccountLocks locks,
            InHand inHand,
            Grounds grounds,
            WithdrawingNotices withdrawing,
            ContactPermission permission,
            OutgoingNotices outgoing,
            Composing composing,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.locks = locks;
        this.inHand = inHand;
        this.grounds = grounds;
        this.withdrawing = withdrawing;
        this.permission = permission;
        this.outgoing = outgoing;
        this.composing = composing;
        this.events = events;
        this.entities = entities;
    }

    /**
     * Hands the notice over if it still may leave; runs within a transaction.
     *
     * @param asked becomes true when the channel was asked: from then on only it knows
     * @return whether the channel took it
     * @throws NotSent when it did not; the transaction has to be rolled back
     */
    boolean handOver(InHand.Taken taken, Carrier carrier, AtomicBoolean asked) {
        locks.take(taken.accountId());
        var held = inHand.held(taken);
        if (held.isEmpty()) {
            return false;
        }
        var notice = held.get();
        var lost = grounds.lost(notice.id());
        if (lost.isPresent()) {
            withdrawing.withdraw(notice.id(), lost.get());
            return false;
        }
        var all = outgoing.of(notice);
        var permitted = permission.ask(all);
        if (!permitted.granted()) {
            postpone(notice, permitted);
            return false;
        }
        send(all, carrier, asked);
        return true;
    }

    private void postpone(Notice notice, Permission refusal) {
        if (refusal.again() == null) {
            throw NotSent.permanent("The channel may not be used for this recipient: " + refusal.reason(), null);
        }
        inHand.putBack(notice, refusal.again(), refusal.reason(), false);
    }

    private void send(Outgoing all, Carrier carrier, AtomicBoolean asked) {
        var notice = all.notice();
        var message = composing.compose(all);
        var consignment = carrier.prepare(all, message);
        inHand.handOver(notice, message, consignment);
        if (consignment.batchId() == null) {
            events.publishEvent(new NoticeHandedOver(notice.id(), notice.accountId(), notice.purpose(), false));
        }
        entities.flush();
        asked.set(true);
        consignment.sending().run();
        log.info("Notice {} of case {} and run {} handed to {}", notice.id(), notice.caseId(), notice.runId(), carrier);
    }
}
