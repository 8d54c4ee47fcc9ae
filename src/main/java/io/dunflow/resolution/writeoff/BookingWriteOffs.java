package io.dunflow.resolution.writeoff;

import io.dunflow.ledger.AdjustingItems;
import io.dunflow.ledger.Adjustment;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.EntryKind;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Books a write-off that was approved, as far as there is still something to write off. The caller holds the lock. */
@Component
class BookingWriteOffs {

    private final WriteOffs writeOffs;
    private final AdjustingItems adjusting;
    private final CreditorDays days;

    BookingWriteOffs(WriteOffs writeOffs, AdjustingItems adjusting, CreditorDays days) {
        this.writeOffs = writeOffs;
        this.adjusting = adjusting;
        this.days = days;
    }

    void book(WriteOff one, String by) {
        var items = writeOffs.bookable(one.id());
        if (items.isEmpty()) {
            loseGround(one, by);
            return;
        }
        var today = days.todayOf(one.accountId());
        var sum = items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        writeOffs.booked(one.id(), sum, today, by);
        adjusting.adjust(items.entrySet().stream()
                .map(item -> new Adjustment(
                        item.getKey(),
                        EntryKind.WRITE_OFF,
                        item.getValue().negate(),
                        one.key(),
                        one.cause().name(),
                        Booking.on(today, by)))
                .toList());
    }

    void loseGround(WriteOff one, String by) {
        writeOffs.become(one.id(), WriteOffState.WITHDRAWN, writeOffs.whyNothing(one.id()), BigDecimal.ZERO, by);
    }
}
