package io.dunflow.legal;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code legal-decision} whether a claim is worth a court. */
@Component
class AskingLegalDecision {

    private final KnowingAccounts knowing;
    private final Limitations limitations;
    private final Decisions decisions;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    AskingLegalDecision(
            KnowingAccounts knowing, Limitations limitations, Decisions decisions, CreditorDays days, JdbcClient jdbc) {
        this.knowing = knowing;
        this.limitations = limitations;
        this.decisions = decisions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * What it says.
     *
     * @param recorded false: only to look whether it still is so
     */
    Verdict of(LegalAction action, List<SuableItems.Suable> items, boolean recorded) {
        var today = days.todayOf(action.accountId());
        var amount = items.stream().map(SuableItems.Suable::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var answer = sitting.ask(
                "legal-decision",
                knowing.of(action.accountId(), today, sitting).and(own(action, items, amount, today)));
        return new Verdict(
                answer.text("decision").orElse("REFER"),
                answer.text("reason").orElse("NO_RULE"),
                answer.text("otherwise").filter("WRITE_OFF"::equals).isPresent(),
                answer.id());
    }

    private Map<String, Object> own(
            LegalAction action, List<SuableItems.Suable> items, BigDecimal amount, LocalDate today) {
        var facts = new HashMap<String, Object>();
        facts.put("amount", amount);
        facts.put("cost", action.cost());
        facts.put(
                "costPercent", action.cost().multiply(BigDecimal.valueOf(100)).divide(amount, 0, RoundingMode.HALF_UP));
        facts.put(
                "daysToLimitation",
                limitations
                        .earliest(
                                action.accountId(),
                                items.stream().map(SuableItems.Suable::id).toList())
                        .map(last -> (int) ChronoUnit.DAYS.between(today, last))
                        .orElse(null));
        facts.put(
                "fruitlessBefore",
                person(
                        action.accountId(),
                        "from legal_action l join account o on"
                                + " o.id = l.account_id join debtor e on e.id = o.debtor_id where e.person_id = d.person_id"
                                + " and l.state = 'FRUITLESS'"));
        return facts;
    }

    private boolean person(long accountId, String exists) {
        return jdbc.sql("select exists (select 1 " + exists
                        + ") from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }
}
