package io.dunflow.resolution.writeoff;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody wants written off; a second person always has to approve it. */
@Component
public class AskingForWriteOffs {

    private final WriteOffs writeOffs;
    private final AskingWriteOffAuthority asking;
    private final ChoosingItems choosing;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final AccountMoney money;
    private final ResolutionProcesses processes;

    AskingForWriteOffs(
            WriteOffs writeOffs,
            AskingWriteOffAuthority asking,
            ChoosingItems choosing,
            AccountLocks locks,
            AccountAccess access,
            AccountMoney money,
            ResolutionProcesses processes) {
        this.writeOffs = writeOffs;
        this.asking = asking;
        this.choosing = choosing;
        this.locks = locks;
        this.access = access;
        this.money = money;
        this.processes = processes;
    }

    /**
     * Keeps it until a second person decides; nothing is booked, and dunning goes on.
     *
     * @param asker what who asks may approve; NONE is a collector
     * @return id of the write-off
     * @throws InvalidInput when less is dunnable, or there is no cause or reason
     * @throws NotYours when the table does not let them ask
     */
    @Transactional
    public long ask(WriteOffOrder order, String by, Approval asker) {
        Reason.demand(order.reason());
        if (order.cause() == null || order.cause() == WriteOffCause.SMALL_BALANCE) {
            throw new InvalidInput("cause", say("writeOff.cause"));
        }
        access.demand(order.account());
        locks.take(order.account());
        var items = choosing.of(order.account(), order.items(), order.amount());
        var amount = items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var authority = asking.of(order, amount, asker, by);
        if (!authority.mayAsk()) {
            throw new NotYours(say(
                    "writeOff.mayNotAsk",
                    money.said(amount, order.account()),
                    word("authorityReason", authority.reason())));
        }
        var id = writeOffs.add(order, null, items, amount, authority, by);
        processes.start(
                "write-off", "write-off:" + id, Map.of("group", WriteOffAuthority.groups(authority.approver())));
        return id;
    }
}
