package io.dunflow.resolution.writeoff;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.ResolutionProcesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a second person says to a list of small balances: to all of it or nothing, but what is none by now is left out. */
@Component
@Transactional
public class AnsweringWriteOffLists {

    private final WriteOffLists lists;
    private final WriteOffs writeOffs;
    private final BookingWriteOffs booking;
    private final LookingAgainAtLists leaving;
    private final ResolutionProcesses processes;
    private final AccountLocks locks;
    private final GrantedCreditors granted;

    AnsweringWriteOffLists(
            WriteOffLists lists,
            WriteOffs writeOffs,
            BookingWriteOffs booking,
            LookingAgainAtLists leaving,
            ResolutionProcesses processes,
            AccountLocks locks,
            GrantedCreditors granted) {
        this.lists = lists;
        this.writeOffs = writeOffs;
        this.booking = booking;
        this.leaving = leaving;
        this.processes = processes;
        this.locks = locks;
        this.granted = granted;
    }

    /**
     * A second person agrees: each is booked that is still a small balance as it stood on the list.
     *
     * @param may what this person may approve
     * @throws NotYours when the same person proposed it, or somebody more senior has to
     * @throws Refused when it does not wait
     */
    public void approve(long id, String by, Approval may) {
        if (may.compareTo(find(id).approver()) < 0) {
            throw new NotYours(say("writeOff.senior", id, word("authorityReason", "SMALL_BALANCE")));
        }
        approved(id, by);
        tellDecided(id);
    }

    /** A second person does not agree to any of it. */
    public void refuse(long id, String reason, String by) {
        refused(id, reason, by);
        tellDecided(id);
    }

    /** The same for who completes the task of its process. */
    public WriteOffState decided(long id, String decision, String why, String by) {
        switch (decision == null ? "" : decision) {
            case "approve" -> approved(id, by);
            case "refuse" -> refused(id, why, by);
            default -> throw new InvalidInput("writeOffDecision", say("plan.decision"));
        }
        return find(id).state();
    }

    private void approved(long id, String by) {
        var waiting = locked(id);
        if (find(id).askedBy().equals(by)) {
            throw new NotYours(say("writeOff.own", id));
        }
        waiting.forEach(one -> {
            leaving.leaveOut(one);
            booking.book(one, by);
        });
        boolean any = writeOffs.ofList(id).stream().anyMatch(one -> one.state() == WriteOffState.BOOKED);
        lists.become(id, any ? WriteOffState.BOOKED : WriteOffState.WITHDRAWN, by);
    }

    private void refused(long id, String reason, String by) {
        Reason.demand(reason);
        var waiting = locked(id);
        lists.become(id, WriteOffState.REFUSED, by);
        waiting.forEach(one -> writeOffs.become(one.id(), WriteOffState.REFUSED, reason, BigDecimal.ZERO, by));
    }

    /** Those of it that wait, under the locks of all its accounts. */
    private List<WriteOff> locked(long id) {
        locks.take(writeOffs.ofList(id).stream().map(WriteOff::accountId).collect(Collectors.toSet()));
        var list = find(id);
        if (list.state() != WriteOffState.AWAITING_APPROVAL) {
            throw new Refused(say("writeOff.state", id, word("writeOffState", list.state())));
        }
        return writeOffs.ofList(id).stream()
                .filter(one -> one.state() == WriteOffState.AWAITING_APPROVAL)
                .toList();
    }

    private void tellDecided(long id) {
        var list = find(id);
        processes.tell(
                list.key(),
                "write-off-decided",
                Map.of("writeOffState", list.state().name()));
    }

    private WriteOffList find(long id) {
        return lists.find(id)
                .filter(list -> granted.contain(List.of(list.creditorId())))
                .orElseThrow(() -> new NotInLedger("writeOffList", id));
    }
}
