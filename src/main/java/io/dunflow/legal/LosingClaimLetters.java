package io.dunflow.legal;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.resolution.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter before claim that never arrived names no date: without it nothing is taken to court. */
@Component
class LosingClaimLetters {

    private final LegalActions actions;
    private final EndingLegalActions ending;

    LosingClaimLetters(LegalActions actions, EndingLegalActions ending) {
        this.actions = actions;
        this.ending = ending;
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        lost(withdrawn.noticeId(), withdrawn.reason());
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
