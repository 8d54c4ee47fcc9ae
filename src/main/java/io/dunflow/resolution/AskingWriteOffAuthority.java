package io.dunflow.resolution;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
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

    AskingWriteOffAuthority(KnowingAccounts knowing, Decisions decisions, CreditorDays days, JdbcClient jdbc) {
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
        var answer = sitting.ask(
                "write-off-authority",
                knowing.of(order.account(), today, sitting)
                        .and(Map.of(
                                "amount",
                                amount,
                                "asker",
                                asker == Approval.NONE ? "COLLECTOR" : asker.name(),
                                "cause",
                                order.cause().name(),
                                "writtenOffOfYear",
                                ofYear(order.account(), today).add(amount))));
        return new WriteOffAuthority(
                answer.flag("mayAsk"),
                Approval.valueOf(answer.text("approver").orElse("LEAD")),
                answer.text("reason").orElse("NO_RULE"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    /** What was written off of the debtor's accounts of this creditor and currency in twelve months. */
    private BigDecimal ofYear(long accountId, LocalDate today) {
        return jdbc.sql(
                        """
                        select coalesce(sum(w.written), 0) from account a
                        join account o on o.debtor_id = a.debtor_id and o.creditor_id = a.creditor_id
                          and o.currency = a.currency
                        join write_off w on w.account_id = o.id and w.state = 'BOOKED'
                        where a.id = :account and w.booked_on > (:day::date - interval '12 months')
                        """)
                .param("account", accountId)
                .param("day", today)
                .query(BigDecimal.class)
                .single();
    }
}
