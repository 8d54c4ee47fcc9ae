package io.dunflow.resolution.settlement;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.TakingBack;
import io.dunflow.resolution.settlement.Settlements.Ending;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to a settlement: a lead approves or refuses it, whoever made it takes it back. */
@Component
@Transactional
public class AnsweringSettlements {

    private final Settlements settlements;
    private final SettledMoney money;
    private final EndingSettlements ending;
    private final ResolutionProcesses processes;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final TakingBack takingBack;

    AnsweringSettlements(
            Settlements settlements,
            SettledMoney money,
            EndingSettlements ending,
            ResolutionProcesses processes,
            CreditorDays days,
            AccountLocks locks,
            AccountAccess access,
            TakingBack takingBack) {
        this.takingBack = takingBack;
        this.settlements = settlements;
        this.money = money;
        this.ending = ending;
        this.processes = processes;
        this.days = days;
        this.locks = locks;
        this.access = access;
    }

    /**
     * A lead agrees.
     *
     * @throws Refused when it does not wait for approval, the same person made it, or its last day is over and it was not
     *     paid
     */
    public void approve(long id, String by) {
        approved(id, by);
        tellDecided(id);
    }

    /** A lead does not agree: the whole debt is claimed again. */
    public void refuse(long id, String reason, String by) {
        refused(id, reason, by);
        tellDecided(id);
    }

    /**
     * The same for a lead who completes the task of its process, which goes on by itself.
     *
     * @param decision approve or refuse
     * @return how far the settlement is now
     * @throws InvalidInput when there is no decision, or a refusal without a reason
     */
    public SettlementState decided(long id, String decision, String why, String by) {
        switch (decision == null ? "" : decision) {
            case "approve" -> approved(id, by);
            case "refuse" -> refused(id, why, by);
            default -> throw new InvalidInput("settlementDecision", say("plan.decision"));
        }
        return find(id).state();
    }

    private void approved(long id, String by) {
        var settlement = locked(id);
        expect(settlement, settlement.state() == SettlementState.AWAITING_APPROVAL);
        if (settlement.madeBy().equals(by)) {
            throw new Refused(say("settlement.own", id));
        }
        expectInTime(settlement);
        settlements.approved(id, by);
        settlements.become(id, new Ending(SettlementState.OPEN, "APPROVED"), null, by);
    }

    /** What came in time a lead still decides about. */
    private void expectInTime(Settlement settlement) {
        if (days.todayOf(settlement.accountId()).isAfter(settlement.lastDay())
                && money.paid(settlement).compareTo(settlement.enough()) < 0) {
            throw new Refused(say("settlement.late", settlement.id(), settlement.lastDay()));
        }
    }

    private void refused(long id, String reason, String by) {
        Reason.demand(reason);
        var settlement = locked(id);
        expect(settlement, settlement.state() == SettlementState.AWAITING_APPROVAL);
        ending.release(settlement, new Ending(SettlementState.REFUSED, reason), null, by);
    }

    private void tellDecided(long id) {
        var settlement = find(id);
        processes.tell(
                settlement.key(),
                "settlement-decided",
                Map.of("settlementState", settlement.state().name()));
    }

    /**
     * It is taken back before money decided about it.
     *
     * @throws NotYours when a lead approved it, and the user is none
     */
    public void withdraw(long id, String reason, String by) {
        Reason.demand(reason);
        var settlement = locked(id);
        takingBack.demand(settlement.approvedBy());
        expect(settlement, !settlement.state().ended() && settlement.state() != SettlementState.SUSPENDED);
        ending.release(settlement, new Ending(SettlementState.WITHDRAWN, reason), null, by);
        processes.tell(settlement.key(), message(settlement), Map.of("settlementState", "WITHDRAWN"));
    }

    private static String message(Settlement settlement) {
        return settlement.state() == SettlementState.AWAITING_APPROVAL ? "settlement-decided" : "settlement-judged";
    }

    private static void expect(Settlement settlement, boolean possible) {
        if (!possible) {
            throw new Refused(say("settlement.state", settlement.id(), word("settlementState", settlement.state())));
        }
    }

    private Settlement locked(long id) {
        var account = find(id).accountId();
        access.demand(account, "settlement", id);
        locks.take(account);
        return find(id);
    }

    private Settlement find(long id) {
        return settlements.find(id).orElseThrow(() -> new NotInLedger("settlement", id));
    }
}
