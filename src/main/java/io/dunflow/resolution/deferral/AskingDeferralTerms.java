package io.dunflow.resolution.deferral;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.resolution.concession.Concessions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks {@code deferral-terms} how much later is possible, and {@code negotiation-authority} who may agree to it. */
@Component
class AskingDeferralTerms {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final Concessions concessions;
    private final Deferrals deferrals;
    private final CurrencyScale scale;

    AskingDeferralTerms(
            KnowingAccounts knowing,
            Decisions decisions,
            Concessions concessions,
            Deferrals deferrals,
            CurrencyScale scale) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.concessions = concessions;
        this.deferrals = deferrals;
    }

    /** The terms for this amount. */
    DeferralTerms of(DeferralOrder order, BigDecimal amount, LocalDate today) {
        var sitting = decisions.open();
        var deferred = scale.measured(amount, order.account(), sitting);
        var facts = knowing.of(order.account(), today, sitting)
                .and(Map.of(
                        "deferred", deferred,
                        "deferralsOfYear", deferrals.ofYear(order.account(), today),
                        "concessionsOfYear",
                                concessions
                                        .ofYear(order.account(), today, sitting)
                                        .add(deferred)));
        var terms = sitting.ask("deferral-terms", facts);
        var authority = sitting.ask(
                "negotiation-authority",
                facts.and(Map.of(
                        "agreement",
                        "DEFERRAL",
                        "conceded",
                        deferred,
                        "instalments",
                        1,
                        "durationDays",
                        (int) ChronoUnit.DAYS.between(today, order.until()),
                        "agreedWithThis",
                        concessions
                                .running(order.account(), Set.of(), today, sitting)
                                .add(deferred))));
        return new DeferralTerms(
                today.plusDays(terms.integer("longestDays").orElse(0)),
                today.plusDays(terms.integer("collectorDays").orElse(0)),
                terms.integer("daysToPay").orElse(0),
                authority.text("authority").orElse("LEAD"),
                authority.text("reason").orElse("NO_RULE"),
                id(terms),
                id(authority));
    }

    private static Long id(Answer answer) {
        return answer.id() == 0 ? null : Long.valueOf(answer.id());
    }
}
