package io.dunflow.resolution.correction;

import io.dunflow.correspondence.DisprovingNotices;
import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.Quieting;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a correction back of which the debtor knows nothing: its letters stand again. The caller holds the lock. */
@Component
class WithdrawingCorrections {

    private final Corrections corrections;
    private final CorrectionLines lines;
    private final DisprovingNotices disproving;
    private final Quieting quieting;
    private final SpeakingOnce once;
    private final Notices notices;
    private final ResolutionProcesses processes;

    WithdrawingCorrections(
            Corrections corrections,
            CorrectionLines lines,
            DisprovingNotices disproving,
            Quieting quieting,
            SpeakingOnce once,
            Notices notices,
            ResolutionProcesses processes) {
        this.corrections = corrections;
        this.lines = lines;
        this.disproving = disproving;
        this.quieting = quieting;
        this.once = once;
        this.notices = notices;
        this.processes = processes;
    }

    void withdraw(Correction correction, String why, String by) {
        corrections.become(correction.id(), CorrectionState.WITHDRAWN, why, by);
        restore(correction);
        quieting.end(correction.key());
        once.end(correction.key());
        notices.withdrawGroundless(Set.of(correction.accountId()));
        tell(correction, CorrectionState.WITHDRAWN);
    }

    private void restore(Correction correction) {
        lines.of(correction.id()).stream()
                .collect(Collectors.groupingBy(CorrectionLine::noticeId))
                .forEach((notice, ofNotice) -> disproving.restore(
                        notice,
                        ofNotice.stream().map(CorrectionLine::lineId).toList(),
                        !lines.disprovedOtherwise(notice, correction.id())));
    }

    /** Whoever waits in the process of the correction, for a lead or for the notice to leave. */
    void tell(Correction correction, CorrectionState state) {
        processes.tell(
                correction.key(),
                correction.awaitsApproval() ? "correction-decided" : "correction-ended",
                Map.of("correctionState", state.name()));
    }
}
