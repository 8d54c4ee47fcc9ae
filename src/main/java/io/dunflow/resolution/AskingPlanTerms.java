package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables {@code plan-terms} and {@code negotiation-authority} about a plan. */
@Component
class AskingPlanTerms {

    static final Set<String> REASONS =
            Set.of("FORGOT", "CASH", "PROCESS", "MISSING_DOCUMENT", "DISSATISFIED", "UNKNOWN");

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final Concessions concessions;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    AskingPlanTerms(
            KnowingAccounts knowing, Decisions decisions, Concessions concessions, CreditorDays days, JdbcClient jdbc) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.concessions = concessions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * What of this amount may be paid how.
     *
     * @param recorded false: only to show it
     * @throws InvalidInput when the wish makes no sense, or no plan may be offered at all
     */
    PlanOffer of(PlanOrder order, BigDecimal amount, boolean recorded) {
        check(order);
        var today = days.todayOf(order.account());
        if (order.first().isBefore(today)) {
            throw new InvalidInput("first", say("plan.past", order.first(), today));
        }
        var digits = digits(order.account());
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var facts = knowing.of(order.account(), today, sitting)
                .and(Map.of("planned", amount, "nonPaymentReason", order.why()));
        var terms = terms(sitting.ask("plan-terms", facts));
        if (terms.maxInstalments() == 0) {
            throw new InvalidInput("instalments", say("plan.none"));
        }
        if (order.wish().downPayment().compareTo(amount) >= 0) {
            throw new InvalidInput("downPayment", say("plan.down", amount));
        }
        var nearest = terms.nearest(amount, order.wish(), today, digits);
        var schedule = nearest.schedule(amount, digits);
        var offer = new PlanOffer(order.wish(), nearest, schedule, amount, today, terms, null);
        return offer.acceptable() ? offer.with(authority(order.account(), offer, facts, sitting)) : offer;
    }

    private PlanOffer.Authority authority(long account, PlanOffer offer, Facts facts, Sitting sitting) {
        var answer = sitting.ask(
                "negotiation-authority",
                facts.and(Map.of(
                        "agreement", "PLAN",
                        "conceded", offer.amount(),
                        "instalments", offer.nearest().instalments(),
                        "durationDays", offer.durationDays(),
                        "concessionsOfYear",
                                concessions.ofYear(account, offer.today()).add(offer.amount()))));
        return new PlanOffer.Authority(
                answer.text("authority").orElse("LEAD"), answer.text("reason").orElse("NO_RULE"), answer.id());
    }

    private static PlanTerms terms(Answer answer) {
        return new PlanTerms(
                answer.integer("maxInstalments").orElse(0),
                answer.integer("longestDays").orElse(0),
                answer.number("downPaymentPercent").orElse(BigDecimal.ZERO),
                answer.number("smallestInstalment").orElse(BigDecimal.ZERO),
                answer.integer("firstWithinDays").orElse(0),
                answer.integer("openDays").orElse(0),
                answer.integer("graceDays").orElse(0),
                answer.integer("missedUntilDefault").orElse(1),
                answer.integer("daysUntilDefault").orElse(0),
                answer.integer("remindDays").orElse(0),
                answer.number("interestPercent").orElse(BigDecimal.ZERO),
                answer.id() == 0 ? null : answer.id());
    }

    private static void check(PlanOrder order) {
        if (order.instalments() == null || order.instalments() < 1) {
            throw new InvalidInput("instalments", say("plan.instalments"));
        }
        if (order.first() == null) {
            throw new InvalidInput("first", say("plan.first"));
        }
        if (order.wish().every() < 1 || order.wish().every() > 366) {
            throw new InvalidInput("every", say("plan.every"));
        }
        if (order.wish().downPayment().signum() < 0) {
            throw new InvalidInput("downPayment", say("amount.positive"));
        }
        if (!REASONS.contains(order.why())) {
            throw new InvalidInput(
                    "reason",
                    say(
                            "plan.reason",
                            String.join(", ", REASONS.stream().sorted().toList())));
        }
    }

    int digits(long account) {
        var currency = jdbc.sql("select currency from account where id = ?")
                .param(account)
                .query(String.class)
                .single();
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
