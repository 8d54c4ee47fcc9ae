package io.dunflow.resolution.person;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code legal-status-effects} what follows from a fact for an account. */
@Component
class AskingLegalEffects {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;

    AskingLegalEffects(KnowingAccounts knowing, Decisions decisions, CreditorDays days) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
    }

    List<LegalRule> of(PersonFact fact, long accountId) {
        var sitting = decisions.open();
        var known = knowing.of(accountId, days.todayOf(accountId), sitting)
                .and(Map.of("fact", fact.kind().name(), "represented", fact.representative() != null));
        var answer = sitting.ask("legal-status-effects", known);
        return answer.outputs().stream().map(row -> rule(row, answer.id())).toList();
    }

    private static LegalRule rule(Map<String, Object> row, long decision) {
        var given = row.get("days");
        return new LegalRule(
                text(row, "effect"),
                text(row, "task"),
                text(row, "group"),
                given == null ? 0 : new BigDecimal(given.toString()).intValue(),
                decision);
    }

    private static String text(Map<String, Object> row, String name) {
        return row.get(name) == null ? null : row.get(name).toString();
    }
}
