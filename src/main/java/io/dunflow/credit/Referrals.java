package io.dunflow.credit;

import io.dunflow.credit.CreditCases.NewCase;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what a person is asked about an order in step with the order: as it was asked for last, once, or not at all. */
@Component
class Referrals {

    private final CreditCases cases;
    private final OpeningCases opening;
    private final CustomerOrders orders;
    private final CreditorDays days;
    private final ResolutionProcesses processes;

    Referrals(
            CreditCases cases,
            OpeningCases opening,
            CustomerOrders orders,
            CreditorDays days,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.opening = opening;
        this.orders = orders;
        this.days = days;
        this.processes = processes;
    }

    /** Whether the table refers what a person approved: so much of this order, which was not cancelled since. */
    boolean approved(Asked asked, JudgingCredit.Judgement judgement) {
        return judgement.answer() == CreditAnswer.REFER
                && asked.question().order() != null
                && orders.isApprovedByPerson(asked);
    }

    /** An order was checked: what is referred is put before a person, and what was answered otherwise is no question any more. */
    void answered(Judged judged, long check, String by) {
        var asked = judged.asked();
        var waiting = cases.openReferral(
                asked.creditor().id(), asked.debtor(), asked.question().order());
        if (judged.judgement().answer() != CreditAnswer.REFER) {
            waiting.ifPresent(one -> end(one, "NOW_" + judged.judgement().answer(), by));
        } else if (waiting.isEmpty()) {
            opening.start(opening.referral(judged, check), by);
        } else if (isOther(waiting.get(), asked.question())) {
            askAnew(waiting.get(), opening.referral(judged, check), by);
        }
    }

    /** A question turned out to be none, unless it was decided meanwhile. */
    void withdraw(long id, String why, String by) {
        Optional.of(cases.locked(id).orElseThrow()).filter(CreditCase::waits).ifPresent(one -> end(one, why, by));
    }

    private void end(CreditCase one, String why, String by) {
        cases.end(one, CaseState.WITHDRAWN, why, days.todayOf(one.accountId()), by);
        processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.WITHDRAWN, null));
    }

    /** What somebody has open, or decided and waits to be confirmed, was about another amount: it comes up anew. */
    private void askAnew(CreditCase one, NewCase anew, String by) {
        cases.ask(one, anew, by);
        if (one.state() == CaseState.PROPOSED) {
            processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.OPEN, null));
        } else {
            processes.tell(one.key(), "credit-asked-anew", Map.of());
        }
    }

    private static boolean isOther(CreditCase one, CreditQuestion question) {
        return one.amount().compareTo(question.amount()) != 0 || !one.currency().equals(question.currency());
    }
}
