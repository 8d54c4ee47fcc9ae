package io.dunflow.resolution.plan;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.ChoosingItems;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Chooses the items of a plan, each with all of it that nothing covers: those named, or all that are overdue, wherever the
 * debtor asked for it. What a plan left out would be dunned beside it.
 */
@Component
class PlannableItems {

    private final ChoosingItems choosing;
    private final CreditorDays days;

    PlannableItems(ChoosingItems choosing, CreditorDays days) {
        this.choosing = choosing;
        this.days = days;
    }

    /**
     * The amounts per item, oldest due first.
     *
     * @throws InvalidInput when there is nothing to plan
     */
    Map<Long, BigDecimal> of(PlanOrder order) {
        return order.items() != null && !order.items().isEmpty()
                ? choosing.of(order.account(), order.items(), null)
                : choosing.overdue(order.account(), null, days.todayOf(order.account()));
    }
}
