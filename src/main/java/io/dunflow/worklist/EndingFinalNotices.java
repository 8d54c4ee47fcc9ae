package io.dunflow.worklist;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.worklist.FinalNotices.Open;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the case what became of its final notice; one that never arrived, or lost its ground, names no date. A case that all
 * items left is told nothing: it is closed after the commit.
 */
@Component
class EndingFinalNotices {

    private final FinalNotices notices;
    private final ResolutionProcesses processes;

    EndingFinalNotices(FinalNotices notices, ResolutionProcesses processes) {
        this.notices = notices;
        this.processes = processes;
    }

    void end(Open notice, String state, String cause, LocalDate runDate) {
        notices.become(notice, state, cause, runDate);
        if (notice.live()) {
            processes.tell(Long.toString(notice.caseId()), "final-notice-ended", Map.of("finalNotice", state));
        }
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
        notices.openOf(noticeId).ifPresent(notice -> end(notice, "LOST", cause, null));
    }
}
