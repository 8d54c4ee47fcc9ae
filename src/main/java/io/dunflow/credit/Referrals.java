package io.dunflow.credit;

import io.dunflow.credit.CreditCases.NewCase;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what a person is asked about an order in step with the order: as it was asked for last, once, or not at all. */
@Component
class Referrals {

    private final CreditCases cases;
    private final OpeningCases opening;
    private final AnswersOfPeople people;
    private final CreditorDays days;
    private final ResolutionProcesses processes;

    Referrals(
            CreditCases cases,
            OpeningCases opening,
            AnswersOfPeople people,
            CreditorDays days,
            ResolutionProcesses processes) {
        this.cases = cases;
        this.opening = opening;
        this.people = people;
        this.days = days;
        this.processes = processes;
    }

    /** What a person answered before to what the table refers now, as long as it stands; else as it was judged. */
    JudgingCredit.Judgement answeredBefore(Asked asked, JudgingCredit.Judgement judged) {
        if (judged.answer() != CreditAnswer.REFER || asked.question().order() == null) {
            return judged;
        }
        if (people.approved(asked, judged.asksAnew())) {
            return judged.byPerson(CreditAnswer.APPROVE, "APPROVED_BY_PERSON");
        }
        var use = (BigDecimal) judged.facts().get("usePercent");
        return people.declined(asked, judged.reasons(), use)
                ? judged.byPerson(CreditAnswer.DECLINE, "DECLINED_BY_PERSON")
                : judged;
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
        } else if (isOther(waiting.get(), judged)) {
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

    /**
     * What somebody has open, or decided and waits to be confirmed, was about another amount, or did not know what asks anew:
     * it comes up anew.
     */
    private void askAnew(CreditCase one, NewCase anew, String by) {
        cases.ask(one, anew, by);
        if (one.state() == CaseState.PROPOSED) {
            processes.tell(one.key(), "credit-decided", DecidingCases.told(CaseState.OPEN, null));
        } else {
            processes.tell(one.key(), "credit-asked-anew", Map.of());
        }
    }

    private static boolean isOther(CreditCase one, Judged judged) {
        var question = judged.asked().question();
        return one.amount().compareTo(question.amount()) != 0
                || !one.currency().equals(question.currency())
                || !one.reasons().containsAll(judged.judgement().asksAnew());
    }
}
