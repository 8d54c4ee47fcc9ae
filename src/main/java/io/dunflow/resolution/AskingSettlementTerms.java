package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code settlement-terms} how little is enough, and who may agree to it. */
@Component
class AskingSettlementTerms {

    private static final int PLACES_OF_SHARE = 4;

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    AskingSettlementTerms(
            KnowingAccounts knowing,
            Decisions decisions,
            CreditorDays days,
            BusinessDays businessDays,
            JdbcClient jdbc) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /**
     * The terms of an offer.
     *
     * @param debt what would be discharged
     * @throws InvalidInput with the nearest offer that is acceptable, when it is too little or too late
     */
    SettlementTerms of(SettlementOrder order, BigDecimal debt) {
        var today = days.todayOf(order.account());
        var party = party(order.account());
        var sitting = decisions.open();
        var facts = knowing.of(order.account(), today, sitting).and(Map.of("hardship", party.hardship()));
        var answer = sitting.ask("settlement-terms", facts);
        var least = share(debt, answer.number("lowestPercent").orElse(BigDecimal.valueOf(100)), party.currency());
        var latest = today.plusDays(answer.integer("longestDays").orElse(0));
        if (order.amount().compareTo(least) < 0 || order.payBy().isAfter(latest)) {
            var counter = order.amount().max(least);
            var by = order.payBy().isAfter(latest) ? latest : order.payBy();
            throw new InvalidInput("amount", say("settlement.unacceptable", counter, by));
        }
        var alone = share(debt, answer.number("collectorPercent").orElse(BigDecimal.valueOf(100)), party.currency());
        return new SettlementTerms(
                businessDays.plus(
                        party.calendar(),
                        order.payBy(),
                        answer.integer("toleranceDays").orElse(0)),
                order.amount().compareTo(alone) >= 0,
                order.amount().movePointRight(2).divide(debt, PLACES_OF_SHARE, RoundingMode.HALF_UP),
                answer.id());
    }

    private static BigDecimal share(BigDecimal debt, BigDecimal percent, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return debt.multiply(percent).movePointLeft(2).setScale(digits, RoundingMode.CEILING);
    }

    private Party party(long accountId) {
        return jdbc.sql(
                        """
                        select a.currency, c.calendar, exists (select 1 from label b where b.latest and b.key = 'hardship'
                          and b.value is not null and (b.debtor_id = a.debtor_id or b.account_id = a.id))
                          or coalesce((select hard from hardship h where h.debtor_id = a.debtor_id
                            order by h.id desc limit 1), false) as hardship
                        from account a join creditor c on c.id = a.creditor_id where a.id = ?
                        """)
                .param(accountId)
                .query(Party.class)
                .single();
    }

    private record Party(String currency, String calendar, boolean hardship) {}
}
