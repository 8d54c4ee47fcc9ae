package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps questions about limits in step with the limits: what was asked for is one question, none once it is given, and
 * nobody agrees to what was decided about a limit that is another one by now.
 */
@Component
class KeepingUpWithLimits {

    private final CreditCases cases;
    private final CreditLimits limits;
    private final CreditProposals proposals;
    private final Exposures exposures;
    private final Accounts accounts;
    private final CreditorDays days;
    private final ResolutionProcesses processes;

    KeepingUpWithLimits(
            CreditCases cases,
            CreditLimits limits,
            CreditProposals proposals,
            Exposures exposures,
            Accounts accounts,
            CreditorDays days,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.limits = limits;
        this.proposals = proposals;
        this.exposures = exposures;
        this.accounts = accounts;
        this.days = days;
        this.processes = processes;
    }

    /** A limit is asked for anew: with the same creditor the former question is none any more. */
    void askedFor(long creditor, long debtorId, String by) {
        cases.waiting(debtorId, LimitScope.DEBTOR).stream()
                .filter(one -> one.kind() == CaseKind.APPLICATION)
                .filter(one -> accounts.get(one.accountId()).creditorId() == creditor)
                .forEach(one -> end(one, "ASKED_FOR_ANEW", by));
    }

    /** The last limit was set just now: what it gives is no question any more, and what was decided before it is asked anew. */
    void set(long debtorId, LimitScope scope, String by) {
        var now = limits.latest(debtorId, scope).orElseThrow();
        cases.waiting(debtorId, scope).stream()
                .filter(one -> !one.key().equals(now.source()))
                .forEach(one -> {
                    if (one.kind() == CaseKind.APPLICATION && isAtLeast(now, one)) {
                        end(one, "LIMIT_ENOUGH", by);
                    } else if (one.state() == CaseState.PROPOSED && setsLimit(one)) {
                        askAnew(one, List.of("LIMIT_SET_MEANWHILE"), by);
                    }
                });
    }

    /** What the first of two persons decided did not know these reasons, so that it is decided anew. */
    void askAnew(CreditCase one, List<String> reasons, String by) {
        cases.reopen(one, reasons, by);
        processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.OPEN, null));
    }

    /**
     * Passes a decision that lowers nothing, or says so.
     *
     * @throws InvalidInput when it would approve what was asked for, and the limit is higher by now
     */
    void demandNoneLowered(CreditCase one, CaseState state, CaseDecision decision) {
        if (one.kind() != CaseKind.APPLICATION || state != CaseState.APPROVED || decision.limit() != null) {
            return;
        }
        limits.latest(one.debtorId(), one.scope())
                .filter(now -> now.givesCreditOn(days.todayOf(one.accountId())))
                .filter(now -> isAtLeast(now, one) && !isSame(now, one))
                .ifPresent(now -> {
                    throw new InvalidInput(
                            "limit",
                            say(
                                    "credit.lowers",
                                    money(now.amount(), now.currency()),
                                    money(one.amount(), one.currency())));
                });
    }

    private boolean setsLimit(CreditCase one) {
        return one.kind() != CaseKind.REFERRAL
                || proposals
                        .latest(one.id())
                        .map(CreditProposals.Proposal::limitAmount)
                        .isPresent();
    }

    private boolean isAtLeast(CreditLimit limit, CreditCase one) {
        return Optional.ofNullable(limit.amount())
                .flatMap(given -> Optional.ofNullable(exposures.converted(
                                one.amount(), one.currency(), limit.currency(), days.todayOf(one.accountId())))
                        .map(asked -> given.compareTo(asked) >= 0))
                .orElse(false);
    }

    private static boolean isSame(CreditLimit limit, CreditCase one) {
        return limit.currency().equals(one.currency()) && limit.amount().compareTo(one.amount()) == 0;
    }

    private void end(CreditCase one, String why, String by) {
        cases.end(one, CaseState.WITHDRAWN, why, days.todayOf(one.accountId()), by);
        processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.WITHDRAWN, null));
    }
}
