package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a dispute back, because the debtor does. */
@Component
public class WithdrawingDisputes {

    private final Disputes disputes;
    private final EndingDisputes ending;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final AnswerProcesses processes;
    private final ApplicationEventPublisher events;

    WithdrawingDisputes(
            Disputes disputes,
            EndingDisputes ending,
            AccountLocks locks,
            AccountAccess access,
            AnswerProcesses processes,
            ApplicationEventPublisher events) {
        this.events = events;
        this.disputes = disputes;
        this.ending = ending;
        this.locks = locks;
        this.access = access;
        this.processes = processes;
    }

    /**
     * Withdraws a dispute: what it covers is dunnable again, nothing holds the next step back, and letters that it disproved
     * stand again where the debtor was not told of it.
     *
     * @throws NotInLedger when there is no such dispute
     * @throws io.dunflow.ledger.InvalidInput when no reason is given
     * @throws Refused when it is not open any more
     */
    @Transactional
    public void withdraw(long id, String reason, String by) {
        Reason.demand(reason);
        var account = get(id).accountId();
        access.demand(account, "dispute", id);
        locks.take(account);
        var dispute = get(id);
        if (!dispute.open()) {
            throw new Refused(say("dispute.ended", id, word("disputeState", dispute.state())));
        }
        var credited = disputes.creditedElsewhere(id);
        ending.record(dispute, new Disputes.Ending(DisputeState.WITHDRAWN, reason, credited, null), by);
        ending.release(dispute);
        processes.ended(dispute.key(), DisputeState.WITHDRAWN);
        events.publishEvent(new AccountsChanged(Set.of(account), "DISPUTE_WITHDRAWN"));
    }

    private Dispute get(long id) {
        return disputes.find(id).orElseThrow(() -> new NotInLedger("dispute", id));
    }
}
