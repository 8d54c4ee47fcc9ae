package io.dunflow.resolution;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.ReversingWriteOffs;
import io.dunflow.resolution.Settlements.Ending;
import java.math.BigDecimal;
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
    private final ReversingWriteOffs writeOffs;
    private final Covering covering;
    private final CreditorDays days;

    ReopeningSettlements(Settlements settlements, ReversingWriteOffs writeOffs, Covering covering, CreditorDays days) {
        this.settlements = settlements;
        this.writeOffs = writeOffs;
        this.covering = covering;
        this.days = days;
    }

    void reopen(Settlement settlement, LocalDate runDate) {
        var booking = Booking.on(runDate, JudgingSettlements.POLICY);
        var owed = writeOffs.reverse(settlement.accountId(), settlement.key(), RETURNED, booking);
        var open = new Ending(SettlementState.OPEN, RETURNED, settlements.paid(settlement), owed.negate());
        settlements.become(settlement.id(), open, runDate, JudgingSettlements.POLICY);
        coverAgain(settlement);
    }

    /** Covers again what the bank took back, as far as nothing else covers it by now. */
    void coverAgain(Settlement settlement) {
        var today = days.todayOf(settlement.accountId());
        settlements.uncovered(settlement.id()).forEach((item, amount) -> {
            if (amount.compareTo(BigDecimal.ZERO) > 0) {
                covering.cover(item, Cover.SETTLEMENT, settlement.id(), amount, today);
            }
        });
    }
}
