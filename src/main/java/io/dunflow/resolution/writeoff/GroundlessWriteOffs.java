package io.dunflow.resolution.writeoff;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Withdraws, with its task, what nobody needs to approve any more because it was paid, credited or covered meanwhile. */
@Component
class GroundlessWriteOffs {

    private static final String LEDGER = "ledger";

    private final WriteOffs writeOffs;
    private final WriteOffLists lists;
    private final BookingWriteOffs booking;
    private final ResolutionProcesses processes;

    GroundlessWriteOffs(
            WriteOffs writeOffs, WriteOffLists lists, BookingWriteOffs booking, ResolutionProcesses processes) {
        this.writeOffs = writeOffs;
        this.lists = lists;
        this.booking = booking;
        this.processes = processes;
    }

    @EventListener
    void on(AccountsChanged changed) {
        writeOffs.withoutGround(changed.accountIds()).forEach(one -> {
            booking.loseGround(one, LEDGER);
            tell(one.key());
        });
        lists.withoutGround(changed.accountIds()).forEach(id -> {
            lists.become(id, WriteOffState.WITHDRAWN, LEDGER);
            tell("write-off-list:" + id);
        });
    }

    private void tell(String key) {
        processes.tell(key, "write-off-decided", Map.of("writeOffState", WriteOffState.WITHDRAWN.name()));
    }
}
