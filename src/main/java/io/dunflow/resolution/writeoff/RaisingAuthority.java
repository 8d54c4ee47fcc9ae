package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * Asks again who approves a write-off when somebody does: others of the same debtor may have been booked since, and who
 * splits a large one is not spared a lead by that. What the table demands never becomes less.
 */
@Component
class RaisingAuthority {

    private final WriteOffs writeOffs;
    private final AskingWriteOffAuthority asking;

    RaisingAuthority(WriteOffs writeOffs, AskingWriteOffAuthority asking) {
        this.writeOffs = writeOffs;
        this.asking = asking;
    }

    /** The least senior who may approve it now; kept with the reason when that is more than it was. */
    Approval demanded(WriteOff one, String by) {
        var before = Approval.valueOf(one.approver());
        var amount = writeOffs.bookable(one.id()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() == 0) {
            return before;
        }
        var now = asking.again(one, amount);
        if (now.approver().compareTo(before) <= 0) {
            return before;
        }
        writeOffs.raise(one, now, by);
        return now.approver();
    }
}
