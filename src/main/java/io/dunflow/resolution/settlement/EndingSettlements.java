package io.dunflow.resolution.settlement;

import io.dunflow.ledger.AdjustingItems;
import io.dunflow.ledger.Adjustment;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.EntryKind;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.settlement.Settlements.Ending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ends a settlement: what it covers is dunnable again, or written off in the same act. The caller holds the lock. */
@Component
class EndingSettlements {

    private final Settlements settlements;
    private final SettledMoney money;
    private final Covering covering;
    private final AdjustingItems adjusting;
    private final ResolutionProcesses processes;

    EndingSettlements(
            Settlements settlements,
            SettledMoney money,
            Covering covering,
            AdjustingItems adjusting,
            ResolutionProcesses processes) {
        this.processes = processes;
        this.settlements = settlements;
        this.money = money;
        this.covering = covering;
        this.adjusting = adjusting;
    }

    void release(Settlement settlement, Ending ending, LocalDate runDate, String by) {
        settlements.itemsOf(settlement.id()).forEach(item -> uncover(settlement, item, ending.state(), runDate));
        settlements.become(settlement.id(), ending, runDate, by);
        tellItsCase(settlement);
    }

    private void uncover(Settlement settlement, long item, SettlementState state, LocalDate runDate) {
        if (state == SettlementState.LAPSED) {
            covering.uncoverJudged(item, Cover.SETTLEMENT, settlement.id(), runDate);
        } else {
            covering.uncover(item, Cover.SETTLEMENT, settlement.id());
        }
    }

    void discharge(Settlement settlement, BigDecimal paid, String cause, LocalDate runDate, String by) {
        var off = BigDecimal.ZERO;
        var adjustments = new ArrayList<Adjustment>();
        for (var item : settlements.itemsOf(settlement.id())) {
            var covered = covering.uncover(item, Cover.SETTLEMENT, settlement.id());
            var rest = covered.signum() > 0
                    ? covered
                    : money.uncovered(settlement.id()).get(item);
            if (rest.signum() > 0) {
                off = off.add(rest);
                adjustments.add(new Adjustment(
                        item,
                        EntryKind.WRITE_OFF,
                        rest.negate(),
                        settlement.key(),
                        "SETTLEMENT",
                        Booking.on(runDate, by)));
            }
        }
        adjusting.adjust(adjustments);
        settlements.become(settlement.id(), new Ending(SettlementState.ACCEPTED, cause, paid, off), runDate, by);
        tellItsCase(settlement);
    }

    /** Where nothing of the case is open any more, that closes, and nobody is to call. */
    private void tellItsCase(Settlement settlement) {
        if (settlement.caseId() != null && settlements.leavesOpen(settlement.id())) {
            processes.tell(Long.toString(settlement.caseId()), "settlement-ended", Map.of());
        }
    }
}
