package io.dunflow.resolution.correction;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code correction-terms} what follows from each wrong claim of an account. */
@Component
class AskingCorrectionTerms {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final CurrencyScale scale;

    AskingCorrectionTerms(
            KnowingAccounts knowing,
            Decisions decisions,
            BusinessDays businessDays,
            CreditorDays days,
            CurrencyScale scale) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.businessDays = businessDays;
        this.days = days;
    }

    /** In the order of the claims. */
    Map<WrongClaim, CorrectionTerms> of(long accountId, List<WrongClaim> claims, LocalDate day) {
        var sitting = decisions.open();
        var facts = knowing.of(accountId, day, sitting);
        var calendar = days.calendarOf(accountId);
        var terms = new LinkedHashMap<WrongClaim, CorrectionTerms>();
        claims.forEach(claim ->
                terms.put(claim, of(claim, facts.and(measured(claim, accountId, sitting)), sitting, calendar, day)));
        return terms;
    }

    private CorrectionTerms of(WrongClaim claim, Facts account, Sitting sitting, String calendar, LocalDate day) {
        var answer = sitting.ask("correction-terms", account.and(facts(claim)));
        var decideBy = answer.integer("approvalDays")
                .map(wait -> businessDays.plus(calendar, day, wait))
                .orElse(null);
        return new CorrectionTerms(
                answer.flag("notice"),
                answer.flag("levelFalls"),
                decideBy,
                answer.integer("quietDays").orElse(0),
                answer.id());
    }

    private Map<String, Object> measured(WrongClaim claim, long accountId, Sitting sitting) {
        return Map.of("difference", scale.measured(claim.difference(), accountId, sitting));
    }

    private static Map<String, Object> facts(WrongClaim claim) {
        return Map.of(
                "cause", claim.cause(),
                "percent", claim.percent(),
                "purpose", claim.purpose(),
                "level", claim.level(),
                "daysBefore", claim.daysBefore());
    }
}
