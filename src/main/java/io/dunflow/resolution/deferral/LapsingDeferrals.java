package io.dunflow.resolution.deferral;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.dunning.ByTheClock;
import io.dunflow.dunning.OneByOne;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends deferrals that wait for a lead when there is nothing left to agree to: all of it is paid, something else covers it, or
 * its day has come. Their task disappears.
 */
@Component
public class LapsingDeferrals implements BeforeProposal, ByTheClock {

    private final UndecidedDeferrals undecided;
    private final Deferrals deferrals;
    private final PassingDeferrals passing;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final OneByOne oneByOne;

    LapsingDeferrals(
            UndecidedDeferrals undecided,
            Deferrals deferrals,
            PassingDeferrals passing,
            ResolutionProcesses processes,
            AccountLocks locks,
            OneByOne oneByOne) {
        this.undecided = undecided;
        this.deferrals = deferrals;
        this.passing = passing;
        this.processes = processes;
        this.locks = locks;
        this.oneByOne = oneByOne;
    }

    /** Who booked holds the account. */
    @EventListener
    void on(AccountsChanged changed) {
        look(changed.accountIds());
    }

    /** Ends those of accounts of which nothing is open, or something is agreed otherwise. The caller holds the accounts. */
    void look(Collection<Long> accountIds) {
        lapse(undecided.paid(accountIds), "ALL_PAID");
        lapse(undecided.overtaken(accountIds), "OVERTAKEN");
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return accounts(undecided.of(creditorId, runDate));
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        var due = undecided.of(creditorId, runDate);
        if (!due.isEmpty()) {
            locks.take(accounts(due));
            lapse(undecided.of(creditorId, runDate), "DAY_HAS_COME");
        }
    }

    @Override
    public void doDue() {
        oneByOne.each(accounts(undecided.due()), account -> {
            locks.take(account);
            lapse(dueOf(account), "DAY_HAS_COME");
        });
    }

    private List<Deferral> dueOf(long account) {
        return undecided.due().stream()
                .filter(deferral -> deferral.accountId() == account)
                .toList();
    }

    @Override
    public Optional<Instant> next() {
        return undecided.next();
    }

    private void lapse(List<Deferral> due, String why) {
        due.forEach(deferral -> {
            deferrals.note(deferral.id(), DeferralState.LAPSED.name(), why, Actor.POLICY);
            processes.tell(deferral.key(), "ground-gone", Map.of());
            passing.ended(deferral);
        });
    }

    private static Collection<Long> accounts(List<Deferral> due) {
        return due.stream().map(Deferral::accountId).collect(Collectors.toSet());
    }
}
