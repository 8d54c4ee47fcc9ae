package io.dunflow.legal;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.resolution.Actor;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter before claim that never arrived names no date: without it nothing is taken to court. */
@Component
class LosingClaimLetters {

    /** What is owed is less by now, or one of several items is settled. */
    private static final Set<String> CHANGED = Set.of("AMOUNT_CHANGED", "SETTLED");

    private final LegalActions actions;
    private final WritingLettersBeforeClaim writing;
    private final EndingLegalActions ending;

    LosingClaimLetters(LegalActions actions, WritingLettersBeforeClaim writing, EndingLegalActions ending) {
        this.actions = actions;
        this.writing = writing;
        this.ending = ending;
    }

    /** What says another amount than the ledger by now is written anew on the same date (domain rule 2.26). */
    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        var announced = actions.ofNotice(withdrawn.noticeId()).filter(action -> action.state() == LegalState.ANNOUNCED);
        if (announced.isPresent() && CHANGED.contains(withdrawn.reason())) {
            writing.writeAnew(announced.get(), withdrawn.reason());
        } else {
            lost(withdrawn.noticeId(), withdrawn.reason());
        }
    }

    @EventListener
    void on(NoticeFailed failed) {
        lost(failed.noticeId(), "NOT_DELIVERED");
    }

    @EventListener
    void on(NoticeBounced bounced) {
        lost(bounced.noticeId(), "NOT_DELIVERED");
    }

    /** A court that has it already decides itself what a letter that came back means. */
    private void lost(long noticeId, String cause) {
        actions.ofNotice(noticeId)
                .filter(action -> !action.state().ended() && !action.state().atCourt())
                .ifPresent(action -> ending.end(
                        action,
                        action.state() == LegalState.APPROVED ? LegalState.WITHDRAWN : LegalState.LOST,
                        cause,
                        null,
                        Actor.POLICY));
    }
}
