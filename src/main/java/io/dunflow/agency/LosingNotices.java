package io.dunflow.agency;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.resolution.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A pre-placement notice that never arrived names no date: without it nothing is handed over, or it is called back. */
@Component
class LosingNotices {

    private final Placements placements;
    private final EndingPlacements ending;

    LosingNotices(Placements placements, EndingPlacements ending) {
        this.placements = placements;
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

    private void lost(long noticeId, String cause) {
        placements
                .ofNotice(noticeId)
                .filter(placement -> !placement.state().ended())
                .ifPresent(placement -> ending.end(
                        placement,
                        placement.state().withAgency() ? PlacementState.RECALLED : PlacementState.LOST,
                        cause,
                        null,
                        Actor.POLICY));
    }
}
