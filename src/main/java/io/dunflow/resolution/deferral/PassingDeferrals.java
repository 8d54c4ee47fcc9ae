package io.dunflow.resolution.deferral;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.person.RestingCalls;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds inside the run, when the bank data is complete, deferrals whose day passed without all being paid: whoever agreed
 * to one in a call goes on (rule 2.7).
 */
@Component
public class PassingDeferrals implements BeforeProposal {

    private final Deferrals deferrals;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final RestingCalls resting;

    PassingDeferrals(Deferrals deferrals, ResolutionProcesses processes, AccountLocks locks, RestingCalls resting) {
        this.resting = resting;
        this.deferrals = deferrals;
        this.processes = processes;
        this.locks = locks;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return deferrals.toPass(creditorId, runDate).stream()
                .map(Deferral::accountId)
                .toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = deferrals.toPass(creditorId, runDate);
        if (!due.isEmpty()) {
            locks.take(due.stream().map(Deferral::accountId).collect(Collectors.toSet()));
            deferrals.toPass(creditorId, runDate).forEach(this::pass);
        }
    }

    /** It was refused or taken back: the case in which it was agreed waits no longer, if its day did not end that before. */
    void ended(Deferral deferral) {
        if (!deferrals.hasPassed(deferral.id())) {
            tell(deferral);
        }
    }

    private void pass(Deferral deferral) {
        deferrals.pass(deferral, Actor.POLICY);
        tell(deferral);
    }

    private void tell(Deferral deferral) {
        if (deferral.caseId() != null) {
            processes.tell(Long.toString(deferral.caseId()), "deferral-ended", Map.of());
        }
        resting.question(deferral.accountId());
    }
}
