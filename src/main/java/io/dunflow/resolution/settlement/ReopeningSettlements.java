package io.dunflow.resolution.settlement;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.ReversingWriteOffs;
import io.dunflow.resolution.Actor;
import io.dunflow.resolution.plan.CoveringAgain;
import io.dunflow.resolution.settlement.Settlements.Ending;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Undoes a discharge because the bank took back what it was paid with: what was written off is owed again and the
 * settlement goes on as if it had not been judged. The caller holds the account's lock, and lets its process go on.
 */
@Component
class ReopeningSettlements {

    private static final String RETURNED = "RETURNED";

    private final Settlements settlements;
    private final SettledMoney money;
    private final ReversingWriteOffs writeOffs;
    private final CoveringAgain again;

    ReopeningSettlements(
            Settlements settlements, SettledMoney money, ReversingWriteOffs writeOffs, CoveringAgain again) {
        this.settlements = settlements;
        this.money = money;
        this.writeOffs = writeOffs;
        this.again = again;
    }

    void reopen(Settlement settlement, LocalDate runDate) {
        var booking = Booking.on(runDate, Actor.POLICY);
        var owed = writeOffs.reverse(settlement.accountId(), settlement.key(), RETURNED, booking);
        var open = new Ending(SettlementState.OPEN, RETURNED, money.paid(settlement), owed.negate());
        settlements.become(settlement.id(), open, runDate, Actor.POLICY);
        coverAgain(settlement);
    }

    /** Covers again what it holds and does not cover. */
    void coverAgain(Settlement settlement) {
        again.cover(Cover.SETTLEMENT, settlement.id());
    }
}
