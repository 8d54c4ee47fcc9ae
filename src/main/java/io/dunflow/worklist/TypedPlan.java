package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Wording;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanRhythm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A plan as a collector types it.
 *
 * @param item the only one it is for; null: everything overdue
 */
record TypedPlan(
        long account,
        Long item,
        Integer instalments,
        @DateTimeFormat(iso = ISO.DATE) LocalDate first,
        Integer every,
        PlanRhythm unit,
        String downPayment,
        PlanParty proposedBy,
        String reason) {

    PlanOrder order() {
        return new PlanOrder(
                account,
                item == null ? null : List.of(item),
                instalments,
                first,
                every,
                unit,
                down(),
                proposedBy,
                reason,
                null);
    }

    private BigDecimal down() {
        try {
            return downPayment == null ? BigDecimal.ZERO : Amounts.plain(Wording.plain(downPayment));
        } catch (NumberFormatException noAmount) {
            throw new InvalidInput("downPayment", say("amount.positive"));
        }
    }
}
