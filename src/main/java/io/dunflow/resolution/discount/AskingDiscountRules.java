package io.dunflow.resolution.discount;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.DiscountPolicy;
import io.dunflow.ledger.DiscountTolerance;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code discount-terms}, of nothing that changes as money comes in: the same payment earns the same discount
 * whenever it becomes known.
 */
@Component
class AskingDiscountRules implements DiscountPolicy {

    private static final String FACTS =
            """
            select d.kind, c.jurisdiction, c.calendar, (select l.value from label l where l.key = 'discounts' and l.latest
                and l.value is not null and (l.account_id = a.id or l.debtor_id = d.id or l.creditor_id = c.id)
              order by l.account_id nulls last, l.debtor_id nulls last limit 1) as label
            from account a join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id where a.id = ?
            """;

    private final Decisions decisions;
    private final CurrencyScale scale;
    private final AccountMoney money;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    AskingDiscountRules(
            Decisions decisions, CurrencyScale scale, AccountMoney money, BusinessDays businessDays, JdbcClient jdbc) {
        this.businessDays = businessDays;
        this.decisions = decisions;
        this.scale = scale;
        this.money = money;
        this.jdbc = jdbc;
    }

    @Override
    public DiscountTolerance tolerance(long accountId) {
        return of(accountId, decisions.openUnrecorded()).tolerance();
    }

    /** What counts for an account; where no rule fires, nothing is let pass and nothing is disputed. */
    DiscountRules of(long accountId, Sitting sitting) {
        var facts = new HashMap<String, Object>();
        var known = jdbc.sql(FACTS).param(accountId).query(Known.class).single();
        known.addTo(facts);
        var answer = sitting.ask("discount-terms", facts);
        return new DiscountRules(
                new DiscountTolerance(
                        answer.integer("toleranceDays").orElse(0),
                        amount(answer, "toleranceAmount", accountId, sitting),
                        answer.flag("shiftLastDay")
                                ? day -> businessDays.next(known.calendar(), day)
                                : UnaryOperator.identity()),
                amount(answer, "smallDifference", accountId, sitting),
                answer.text("unjustified").filter("DISPUTE"::equals).isPresent(),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    private BigDecimal amount(Answer answer, String name, long accountId, Sitting sitting) {
        var measured = answer.number(name).orElse(BigDecimal.ZERO);
        return scale.amount(measured, accountId, sitting).setScale(money.digits(accountId), RoundingMode.DOWN);
    }

    private record Known(String kind, String jurisdiction, String calendar, String label) {

        void addTo(HashMap<String, Object> facts) {
            facts.put("kind", kind);
            facts.put("jurisdiction", jurisdiction);
            facts.put("label", label);
        }
    }
}
