package io.dunflow.resolution.deferral;

import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.LegalAct.Change;
import io.dunflow.resolution.person.LegalAct.Undone;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Suspends deferrals that wait for a lead because of a fact about the person: the task disappears, and comes back when the
 * fact is withdrawn. What was agreed stays agreed. The caller holds the account's lock.
 */
@Component
class SuspendingDeferrals {

    private final Deferrals deferrals;
    private final ResolutionProcesses processes;
    private final LapsingDeferrals lapsing;

    SuspendingDeferrals(Deferrals deferrals, ResolutionProcesses processes, LapsingDeferrals lapsing) {
        this.lapsing = lapsing;
        this.deferrals = deferrals;
        this.processes = processes;
    }

    /** Keys of those that are suspended already. */
    List<String> restingOn(long accountId) {
        return in(accountId, DeferralState.SUSPENDED).stream()
                .map(Deferral::key)
                .toList();
    }

    List<Change> suspend(long accountId, String cause, String by) {
        var waiting = in(accountId, DeferralState.AWAITING_APPROVAL);
        waiting.forEach(deferral -> {
            deferrals.note(deferral.id(), DeferralState.SUSPENDED.name(), cause, by);
            processes.tell(deferral.key(), "ground-gone", Map.of());
        });
        return waiting.stream()
                .map(deferral -> Change.of(deferral.key(), deferral.state()))
                .toList();
    }

    Undone resume(long id, String by) {
        var deferral = deferrals.find(id).orElseThrow();
        if (deferral.state() != DeferralState.SUSPENDED) {
            return Undone.changed(deferral.state());
        }
        deferrals.note(id, "RESUMED", "FACT_WITHDRAWN", by);
        processes.start("follow-up", deferral.key(), Map.of("group", "lead"));
        lapsing.look(List.of(deferral.accountId()));
        return Undone.RESTORED;
    }

    private List<Deferral> in(long accountId, DeferralState state) {
        return deferrals.ofAccount(accountId).stream()
                .filter(deferral -> deferral.state() == state)
                .toList();
    }
}
