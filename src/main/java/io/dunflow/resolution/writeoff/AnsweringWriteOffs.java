package io.dunflow.resolution.writeoff;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.ledger.ReversingWriteOffs;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to a write-off: a second person approves or refuses it, it is taken back, or reversed later. */
@Component
@Transactional
public class AnsweringWriteOffs {

    private final WriteOffs writeOffs;
    private final BookingWriteOffs booking;
    private final RaisingAuthority raising;
    private final ReversingWriteOffs reversing;
    private final CreditorDays days;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final AccountAccess access;

    AnsweringWriteOffs(
            WriteOffs writeOffs,
            BookingWriteOffs booking,
            RaisingAuthority raising,
            ReversingWriteOffs reversing,
            CreditorDays days,
            ResolutionProcesses processes,
            AccountLocks locks,
            AccountAccess access) {
        this.writeOffs = writeOffs;
        this.booking = booking;
        this.raising = raising;
        this.reversing = reversing;
        this.days = days;
        this.processes = processes;
        this.locks = locks;
        this.access = access;
    }

    /**
     * A second person agrees: it is booked, as far as there is still something to write off. When the table asks for somebody
     * more senior by now, it waits for them instead.
     *
     * @param may what this person may approve
     * @return how far it is now
     * @throws NotYours when the same person asked for it, or somebody more senior has to
     * @throws Refused when it does not wait
     */
    public WriteOffState approve(long id, String by, Approval may) {
        var one = waiting(id);
        if (may.compareTo(Approval.valueOf(one.approver())) < 0) {
            throw new NotYours(say("writeOff.senior", id, word("authorityReason", one.authorityReason())));
        }
        book(one, by, may);
        return tellDecided(id);
    }

    /** A second person does not agree. */
    public void refuse(long id, String reason, String by) {
        refused(id, reason, by);
        tellDecided(id);
    }

    /**
     * The same for who completes the task of its process, which goes on by itself and has asked the right group.
     *
     * @param decision approve or refuse
     * @param may what this person may approve
     * @return how far the write-off is now
     */
    public WriteOffState decided(long id, String decision, String why, String by, Approval may) {
        switch (decision == null ? "" : decision) {
            case "approve" -> book(waiting(id), by, may);
            case "refuse" -> refused(id, why, by);
            default -> throw new InvalidInput("writeOffDecision", say("plan.decision"));
        }
        return find(id).state();
    }

    /** Whose task its approval is, as candidate groups of the engine. */
    public String groups(long id) {
        return WriteOffAuthority.groups(Approval.valueOf(find(id).approver()));
    }

    /** It is taken back before it was decided. */
    public void withdraw(long id, String reason, String by) {
        Reason.demand(reason);
        var one = waiting(id);
        writeOffs.become(one.id(), WriteOffState.WITHDRAWN, reason, BigDecimal.ZERO, by);
        tellDecided(id);
    }

    /**
     * It is owed again, with its original due date and level; what came in meanwhile pays it.
     *
     * @return what is owed again, before that money
     */
    public BigDecimal reverse(long id, String reason, String by) {
        Reason.demand(reason);
        var one = locked(id);
        expect(one, one.state() == WriteOffState.BOOKED);
        if (!one.stands()) {
            throw new Refused(say("writeOff.credited", id));
        }
        var booked = Booking.on(days.todayOf(one.accountId()), by);
        writeOffs.become(id, WriteOffState.REVERSED, reason, one.written().subtract(one.credited()), by);
        return reversing.reverse(one.accountId(), one.key(), reason, booked);
    }

    private void book(WriteOff one, String by, Approval may) {
        if (one.askedBy().equals(by)) {
            throw new NotYours(say("writeOff.own", one.id()));
        }
        if (may.compareTo(raising.demanded(one, by)) >= 0) {
            booking.book(one, by);
        }
    }

    private void refused(long id, String reason, String by) {
        Reason.demand(reason);
        var one = waiting(id);
        writeOffs.become(one.id(), WriteOffState.REFUSED, reason, BigDecimal.ZERO, by);
    }

    private WriteOff waiting(long id) {
        var one = locked(id);
        expect(one, one.waitsAlone());
        return one;
    }

    private WriteOffState tellDecided(long id) {
        var one = find(id);
        processes.tell(
                one.key(),
                "write-off-decided",
                Map.of("writeOffState", one.state().name(), "group", groups(id)));
        return one.state();
    }

    private static void expect(WriteOff one, boolean possible) {
        if (!possible) {
            throw new Refused(say("writeOff.state", one.id(), word("writeOffState", one.state())));
        }
    }

    private WriteOff locked(long id) {
        var account = find(id).accountId();
        access.demand(account, "writeOff", id);
        locks.take(account);
        return find(id);
    }

    private WriteOff find(long id) {
        return writeOffs.find(id).orElseThrow(() -> new NotInLedger("writeOff", id));
    }
}
