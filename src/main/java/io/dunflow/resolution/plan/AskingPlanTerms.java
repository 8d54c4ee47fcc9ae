package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Note;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.resolution.concession.Concessions;
import io.dunflow.resolution.reason.NonPaymentReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the tables {@code plan-terms} and {@code negotiation-authority} about a plan. */
@Component
class AskingPlanTerms {

    /** Ten years of months; whoever writes more means an amount. */
    private static final int MOST_INSTALMENTS = 120;

    private static final String REASONS =
            Stream.of(NonPaymentReason.values()).map(Enum::name).sorted().collect(Collectors.joining(", "));

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final Concessions concessions;
    private final CreditorDays days;
    private final AccountMoney money;
    private final CurrencyScale scale;

    AskingPlanTerms(
            KnowingAccounts knowing,
            Decisions decisions,
            Concessions concessions,
            CreditorDays days,
            AccountMoney money,
            CurrencyScale scale) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.concessions = concessions;
        this.days = days;
        this.money = money;
    }

    /**
     * What of these amounts may be paid how.
     *
     * @param chosen what is open of each item
     * @param recorded false: only to show it
     * @throws InvalidInput when the wish makes no sense, or no plan may be offered at all
     */
    PlanOffer of(PlanOrder order, Map<Long, BigDecimal> chosen, boolean recorded) {
        check(order);
        var amount = chosen.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var today = days.todayOf(order.account());
        if (order.first().isBefore(today)) {
            throw new InvalidInput("first", say("plan.past", order.first(), today));
        }
        var digits = money.digits(order.account());
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var facts = knowing.of(order.account(), today, sitting)
                .and(Map.of(
                        "planned", scale.measured(amount, order.account(), sitting), "nonPaymentReason", order.why()));
        var terms = terms(sitting.ask("plan-terms", facts), order.account(), sitting);
        if (terms.maxInstalments() == 0) {
            throw new InvalidInput("instalments", say("plan.none"));
        }
        if (order.wish().downPayment().compareTo(amount) >= 0) {
            throw new InvalidInput("downPayment", say("plan.down", money.said(amount, order.account())));
        }
        var nearest = terms.nearest(amount, order.wish(), today, digits);
        var schedule = nearest.schedule(amount, digits);
        var offer = new PlanOffer(order.wish(), nearest, schedule, amount, today, terms, null);
        return offer.acceptable()
                ? offer.with(authority(order.account(), chosen.keySet(), offer, facts, sitting))
                : offer;
    }

    private PlanOffer.Authority authority(
            long account, Set<Long> items, PlanOffer offer, Facts facts, Sitting sitting) {
        var conceded = scale.measured(offer.amount(), account, sitting);
        var answer = sitting.ask(
                "negotiation-authority",
                facts.and(Map.of(
                        "agreement", "PLAN",
                        "conceded", conceded,
                        "instalments", offer.nearest().instalments(),
                        "durationDays", offer.durationDays(),
                        "agreedWithThis",
                                concessions
                                        .running(account, items, offer.today(), sitting)
                                        .add(conceded),
                        "concessionsOfYear",
                                concessions
                                        .ofYear(account, offer.today(), sitting)
                                        .add(conceded))));
        return new PlanOffer.Authority(
                answer.text("authority").orElse("LEAD"), answer.text("reason").orElse("NO_RULE"), answer.id());
    }

    private PlanTerms terms(Answer answer, long account, Sitting sitting) {
        return new PlanTerms(
                answer.integer("maxInstalments").orElse(0),
                answer.integer("longestDays").orElse(0),
                answer.number("downPaymentPercent").orElse(BigDecimal.ZERO),
                scale.amount(answer.number("smallestInstalment").orElse(BigDecimal.ZERO), account, sitting),
                answer.integer("firstWithinDays").orElse(0),
                answer.integer("openDays").orElse(0),
                answer.integer("graceDays").orElse(0),
                answer.integer("missedUntilDefault").orElse(1),
                answer.integer("daysUntilDefault").orElse(0),
                answer.integer("remindDays").orElse(0),
                answer.integer("daysToPay").orElse(0),
                answer.id() == 0 ? null : answer.id());
    }

    private void check(PlanOrder order) {
        if (order.instalments() == null || order.instalments() < 1) {
            throw new InvalidInput("instalments", say("plan.instalments"));
        }
        if (order.instalments() > MOST_INSTALMENTS) {
            throw new InvalidInput("instalments", say("plan.tooMany", MOST_INSTALMENTS));
        }
        if (order.first() == null) {
            throw new InvalidInput("first", say("plan.first"));
        }
        if (order.wish().every() < 1 || order.wish().every() > 366) {
            throw new InvalidInput("every", say("plan.every"));
        }
        if (order.wish().downPayment().signum() != 0) {
            money.demand("downPayment", order.downPayment(), order.account());
        }
        if (Stream.of(NonPaymentReason.values()).noneMatch(known -> known.name().equals(order.why()))) {
            throw new InvalidInput("reason", say("plan.reason", REASONS));
        }
        Note.check("note", order.note());
    }
}
