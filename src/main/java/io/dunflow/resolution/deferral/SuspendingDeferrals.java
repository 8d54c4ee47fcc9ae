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

    private static final String WAITS = "AWAITING_APPROVAL";
    private static final String SUSPENDED = "SUSPENDED";

    private final Deferrals deferrals;
    private final ResolutionProcesses processes;

    SuspendingDeferrals(Deferrals deferrals, ResolutionProcesses processes) {
        this.deferrals = deferrals;
        this.processes = processes;
    }

    /** Keys of those that are suspended already. */
    List<String> restingOn(long accountId) {
        return in(accountId, SUSPENDED).stream().map(Deferral::key).toList();
    }

    List<Change> suspend(long accountId, String cause, String by) {
        var waiting = in(accountId, WAITS);
        waiting.forEach(deferral -> {
            deferrals.note(deferral.id(), SUSPENDED, cause, by);
            processes.tell(deferral.key(), "ground-gone", Map.of());
        });
        return waiting.stream()
                .map(deferral -> new Change(deferral.key(), deferral.state(), false))
                .toList();
    }

    Undone resume(long id, String by) {
        var deferral = deferrals.find(id).orElseThrow();
        if (!deferral.state().equals(SUSPENDED)) {
            return Undone.changed(deferral.state());
        }
        deferrals.note(id, "RESUMED", "FACT_WITHDRAWN", by);
        processes.start("follow-up", deferral.key(), Map.of("group", "lead"));
        return Undone.RESTORED;
    }

    private List<Deferral> in(long accountId, String state) {
        return deferrals.ofAccount(accountId).stream()
                .filter(deferral -> deferral.state().equals(state))
                .toList();
    }
}
