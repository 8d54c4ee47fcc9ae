package io.dunflow.agency;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.resolution.Actor;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A pre-placement notice that never arrived names no date: without it nothing is handed over, or it is called back. */
@Component
class LosingNotices {

    /** What is owed is less by now, or one of several items is settled. */
    private static final Set<String> CHANGED = Set.of("AMOUNT_CHANGED", "SETTLED");

    private final Placements placements;
    private final AnnouncingPlacements announcing;
    private final EndingPlacements ending;

    LosingNotices(Placements placements, AnnouncingPlacements announcing, EndingPlacements ending) {
        this.placements = placements;
        this.announcing = announcing;
        this.ending = ending;
    }

    /** What says another amount than the ledger by now is written anew on the same date (domain rule 2.26). */
    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        var announced = placements
                .ofNotice(withdrawn.noticeId())
                .filter(placement -> placement.state() == PlacementState.ANNOUNCED);
        if (announced.isPresent() && CHANGED.contains(withdrawn.reason())) {
            announcing.announceAnew(announced.get(), withdrawn.reason());
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
