package io.dunflow.resolution.settlement;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.CurrencyScale;
import io.dunflow.resolution.concession.Concessions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the tables {@code settlement-terms} how little is enough, and {@code negotiation-authority} who may agree to it. */
@Component
class AskingSettlementTerms {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final Concessions concessions;
    private final CreditorDays days;
    private final AccountMoney money;
    private final CurrencyScale scale;

    AskingSettlementTerms(
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
     * The terms of an offer.
     *
     * @param debt what would be discharged
     * @param recorded false: only to show them
     */
    SettlementTerms of(SettlementOrder order, BigDecimal debt, boolean recorded) {
        var today = days.todayOf(order.account());
        var digits = money.digits(order.account());
        var sitting = recorded ? decisions.open() : decisions.openUnrecorded();
        var conceded = scale.measured(debt.subtract(order.amount()), order.account(), sitting);
        var facts = knowing.of(order.account(), today, sitting)
                .and(Map.of(
                        "concessionsOfYear",
                        concessions.ofYear(order.account(), today, sitting).add(conceded)));
        var terms = sitting.ask("settlement-terms", facts);
        var authority = sitting.ask(
                "negotiation-authority",
                facts.and(Map.of(
                        "agreement",
                        "SETTLEMENT",
                        "conceded",
                        conceded,
                        "instalments",
                        1,
                        "durationDays",
                        (int) ChronoUnit.DAYS.between(today, order.payBy()),
                        "agreedWithThis",
                        concessions
                                .running(order.account(), Set.of(), today, sitting)
                                .add(conceded))));
        return new SettlementTerms(
                debt,
                share(debt, terms, "lowestPercent", digits),
                share(debt, terms, "collectorPercent", digits),
                today.plusDays(terms.integer("longestDays").orElse(0)),
                terms.integer("toleranceDays").orElse(0),
                enough(order, terms, sitting),
                terms.integer("daysToPay").orElse(0),
                authority.text("authority").orElse("LEAD"),
                authority.text("reason").orElse("NO_RULE"),
                id(terms),
                id(authority));
    }

    private BigDecimal enough(SettlementOrder order, Answer terms, Sitting sitting) {
        var most = scale.amount(terms.number("toleranceAmount").orElse(BigDecimal.ZERO), order.account(), sitting);
        var share = order.amount()
                .multiply(terms.number("tolerancePercent").orElse(BigDecimal.ZERO))
                .movePointLeft(2);
        return order.amount().subtract(share.min(most)).setScale(money.digits(order.account()), RoundingMode.CEILING);
    }

    private static Long id(Answer answer) {
        return answer.id() == 0 ? null : Long.valueOf(answer.id());
    }

    private static BigDecimal share(BigDecimal debt, Answer terms, String percent, int digits) {
        return debt.multiply(terms.number(percent).orElse(ALL)).movePointLeft(2).setScale(digits, RoundingMode.CEILING);
    }
}
