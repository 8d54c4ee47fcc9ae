package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import io.dunflow.policy.Sitting;
import io.dunflow.resolution.CurrencyScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code write-off-authority} who may ask for a write-off, and who approves it. */
@Component
class AskingWriteOffAuthority {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final JdbcClient jdbc;
    private final CurrencyScale scale;

    AskingWriteOffAuthority(
            KnowingAccounts knowing, Decisions decisions, CreditorDays days, JdbcClient jdbc, CurrencyScale scale) {
        this.scale = scale;
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * The authority for this order.
     *
     * @param amount what would be written off
     * @param asker what who asks may approve; NONE is a collector
     */
    WriteOffAuthority of(WriteOffOrder order, BigDecimal amount, Approval asker) {
        var today = days.todayOf(order.account());
        var sitting = decisions.open();
        var measured = scale.measured(amount, order.account(), sitting);
        var answer = sitting.ask(
                "write-off-authority",
                knowing.of(order.account(), today, sitting)
                        .and(Map.of(
                                "amount",
                                measured,
                                "asker",
                                asker == Approval.NONE ? "COLLECTOR" : asker.name(),
                                "cause",
                                order.cause().name(),
                                "writtenOffOfYear",
                                ofYear(order.account(), today, sitting).add(measured))));
        return new WriteOffAuthority(
                answer.flag("mayAsk"),
                Approval.valueOf(answer.text("approver").orElse("LEAD")),
                answer.text("reason").orElse("NO_RULE"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    /** What was written off of the debtor's accounts of this creditor in twelve months, less what was credited since. */
    private BigDecimal ofYear(long accountId, LocalDate today, Sitting sitting) {
        return jdbc
                .sql(
                        """
                        select o.currency, -sum(e.amount) as amount from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                        join write_off w on w.account_id = o.id and w.state = 'BOOKED'
                        join entry e on e.account_id = o.id and e.kind = 'WRITE_OFF' and e.reference = 'write-off:' || w.id
                          and not exists (select from entry r where r.reverses_id = e.id)
                        where a.id = :account and w.booked_on > (:day::date - interval '12 months')
                        group by o.currency
                        """)
                .param("account", accountId)
                .param("day", today)
                .query(Sum.class)
                .list()
                .stream()
                .map(sum -> scale.measured(sum.amount(), sum.currency(), sitting))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Sum(String currency, BigDecimal amount) {}
}
