package io.dunflow.correspondence;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides about a notice that its channel did not take: another try later, or a person. */
@Component
class GivingUp {

    static final String INTERRUPTED = "Sending was interrupted: nobody knows whether it arrived";

    private static final Logger log = LoggerFactory.getLogger(GivingUp.class);

    private final InHand inHand;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivingUp(InHand inHand, ApplicationEventPublisher events, Clock clock) {
        this.inHand = inHand;
        this.events = events;
        this.clock = clock;
    }

    /** Records the failure when the notice is still in this hand; runs within a transaction. */
    void record(InHand.Taken taken, NotSent failure, DispatchSettings.Mode mode) {
        inHand.held(taken).ifPresent(notice -> {
            var unclear = failure.kind() == NotSent.Kind.UNCLEAR
                    && mode == DispatchSettings.Mode.AT_MOST_ONCE
                    && notice.channel() == Channel.EMAIL;
            if (unclear) {
                giveUp(notice, INTERRUPTED);
            } else if (failure.kind() == NotSent.Kind.PERMANENT) {
                giveUp(notice, failure.getMessage(), failure.refusedAddress());
            } else {
                tryLater(notice, failure.getMessage());
            }
        });
    }

    private void tryLater(Notice notice, String reason) {
        var delay = RetryDelays.after(notice.attempts() + 1);
        if (delay.isEmpty()) {
            giveUp(notice, "Given up after five days: " + reason);
            return;
        }
        inHand.putBack(notice, clock.instant().plus(delay.get()), reason, true);
        log.warn("Notice {} not sent at attempt {}, next in {}", notice.id(), notice.attempts() + 1, delay.get());
    }

    void giveUp(Notice notice, String reason) {
        giveUp(notice, reason, null);
    }

    private void giveUp(Notice notice, String reason, String refusedAddress) {
        inHand.giveUp(notice, reason, refusedAddress);
        log.warn("Notice {} of case {} failed for good", notice.id(), notice.caseId());
        events.publishEvent(new NoticeFailed(notice.id(), notice.accountId(), notice.channel(), reason));
    }
}
