package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ChoosingItems;
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

    /**
     * The amounts per item, oldest due first.
     *
     * @throws InvalidInput when there is nothing to plan
     */
    Map<Long, BigDecimal> of(PlanOrder order, Long caseId) {
        if (order.items() != null && !order.items().isEmpty()) {
            return choosing.of(order.account(), order.items(), null);
        }
        if (caseId == null) {
            return choosing.overdue(order.account(), null, days.todayOf(order.account()));
        }
        var items = ofCase(caseId);
        if (items.isEmpty()) {
            throw new InvalidInput("items", say("agreement.nothingOverdue"));
        }
        return choosing.of(order.account(), items, null);
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
}
