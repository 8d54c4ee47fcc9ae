package io.dunflow.resolution;

import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses the items of a plan, each with all of it that nothing covers: those named, of a case, or overdue. */
@Component
class PlannableItems {

    private final JdbcClient jdbc;
    private final ChoosingItems choosing;
    private final CreditorDays days;

    PlannableItems(JdbcClient jdbc, ChoosingItems choosing, CreditorDays days) {
        this.jdbc = jdbc;
        this.choosing = choosing;
        this.days = days;
    }

    /** The amounts per item, oldest due first. */
    Map<Long, BigDecimal> of(PlanOrder order, Long caseId) {
        if (order.items() != null && !order.items().isEmpty()) {
            return choosing.of(order.account(), order.items(), null);
        }
        return choosing.of(order.account(), caseId == null ? overdue(order.account()) : ofCase(caseId), null);
    }

    private List<Long> overdue(long accountId) {
        return jdbc.sql("select id from item where account_id = ? and dunnable_amount > 0 and due_date < ? order by id")
                .params(accountId, days.todayOf(accountId))
                .query(Long.class)
                .list();
    }

    private List<Long> ofCase(long caseId) {
        return jdbc.sql(
                        """
                        select i.id from case_item x join item i on i.id = x.item_id
                        where x.case_id = ? and x.left_at is null and i.dunnable_amount > 0 order by i.id
                        """)
                .param(caseId)
                .query(Long.class)
                .list();
    }

    String calendar(long accountId) {
        return jdbc.sql("select c.calendar from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    String currency(long accountId) {
        return jdbc.sql("select currency from account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }
}
