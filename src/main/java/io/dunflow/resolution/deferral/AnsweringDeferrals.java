package io.dunflow.resolution.deferral;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.FreezingDeferred;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.MovingDueDates;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.ResolutionProcesses;
import io.dunflow.resolution.TakingBack;
import io.dunflow.resolution.plan.ReAgeing;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to a deferral: a lead approves or refuses it, whoever agreed takes it back. */
@Component
@Transactional
public class AnsweringDeferrals {

    private final Deferrals deferrals;
    private final Deferring deferring;
    private final MovingDueDates dueDates;
    private final ReAgeing reAgeing;
    private final FreezingDeferred freezing;
    private final ResolutionProcesses processes;
    private final PassingDeferrals passing;
    private final LimitationGrounds limitation;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final TakingBack takingBack;
    private final Notices notices;
    private final SendingDeferralLetters letters;

    AnsweringDeferrals(
            Deferrals deferrals,
            Deferring deferring,
            MovingDueDates dueDates,
            ReAgeing reAgeing,
            FreezingDeferred freezing,
            ResolutionProcesses processes,
            PassingDeferrals passing,
            CreditorDays days,
            AccountLocks locks,
            AccountAccess access,
            LimitationGrounds limitation,
            TakingBack takingBack,
            Notices notices,
            SendingDeferralLetters letters) {
        this.notices = notices;
        this.letters = letters;
        this.takingBack = takingBack;
        this.limitation = limitation;
        this.deferrals = deferrals;
        this.deferring = deferring;
        this.dueDates = dueDates;
        this.reAgeing = reAgeing;
        this.freezing = freezing;
        this.processes = processes;
        this.passing = passing;
        this.days = days;
        this.locks = locks;
        this.access = access;
    }

    /**
     * A lead agrees: the due dates move now.
     *
     * @throws Refused when it does not wait for approval, the same person proposed it, its day has passed, or an item is
     *     covered or paid meanwhile
     */
    public void approve(long deferralId, String by) {
        done(approved(deferralId, by));
    }

    /** A lead does not agree: nothing has moved. */
    public void refuse(long deferralId, String reason, String by) {
        done(refused(deferralId, reason, by));
    }

    /**
     * The same for a lead who completes the task about it.
     *
     * @param decision approve or refuse
     * @throws InvalidInput when there is no decision, or a refusal without a reason
     */
    public void decided(long deferralId, String decision, String why, String by) {
        switch (decision == null ? "" : decision) {
            case "approve" -> approved(deferralId, by);
            case "refuse" -> refused(deferralId, why, by);
            default -> throw new InvalidInput("followUpDecision", say("plan.decision"));
        }
    }

    /** Whether it still waits for a lead. */
    @Transactional(readOnly = true)
    public boolean isAsked(long deferralId) {
        return find(deferralId).awaitsApproval();
    }

    private Deferral approved(long deferralId, String by) {
        var deferral = locked(deferralId);
        expect(deferral, DeferralState.AWAITING_APPROVAL);
        if (deferral.agreedBy().equals(by)) {
            throw new Refused(say("deferral.own", deferralId));
        }
        deferring.agree(deferral, by);
        return deferral;
    }

    private Deferral refused(long deferralId, String reason, String by) {
        Reason.demand(reason);
        var deferral = locked(deferralId);
        expect(deferral, DeferralState.AWAITING_APPROVAL);
        deferrals.note(deferralId, "REFUSED", reason, by);
        passing.ended(deferral);
        return deferral;
    }

    /**
     * Takes the deferral back: each due date is again what it was, unless something else moved it meanwhile. Who read that he
     * has time is told.
     *
     * @throws NotInLedger when there is none
     * @throws Refused when it ended already, or its day is over
     * @throws NotYours when a lead approved it, and the user is none
     */
    public void withdraw(long deferralId, String reason, String by) {
        Reason.demand(reason);
        var deferral = locked(deferralId);
        takingBack.demand(deferral.approvedBy());
        if (deferral.awaitsApproval()) {
            deferrals.note(deferralId, "WITHDRAWN", reason, by);
            done(deferral);
        } else {
            expect(deferral, DeferralState.ACTIVE);
            if (days.todayOf(deferral.accountId()).isAfter(deferral.untilDate())) {
                throw new Refused(say("deferral.late", deferralId, deferral.untilDate()));
            }
            deferrals.note(deferralId, "WITHDRAWN", reason, by);
            moveBack(deferral, by);
            notices.withdrawGroundless(Set.of(deferral.accountId()));
            letters.takenBack(deferral);
        }
        passing.ended(deferral);
    }

    private void moveBack(Deferral deferral, String by) {
        for (var item : deferrals.itemsOf(deferral)) {
            if (item.free()) {
                dueDates.move(item.itemId(), item.dueBefore(), "DEFERRAL_ENDED", deferral.key(), by);
            } else {
                reAgeing.takenBack(item.itemId(), deferral.untilDate(), item.dueBefore());
            }
            freezing.thaw(item.itemId(), days.todayOf(deferral.accountId()));
        }
        limitation.takenBack(deferral.key(), days.todayOf(deferral.accountId()), by);
    }

    private void done(Deferral deferral) {
        processes.tell(deferral.key(), "ground-gone", Map.of());
    }

    private static void expect(Deferral deferral, DeferralState state) {
        if (deferral.state() != state) {
            throw new Refused(say("deferral.state", deferral.id(), word("deferralState", deferral.state())));
        }
    }

    private Deferral locked(long id) {
        var account = find(id).accountId();
        access.demand(account, "deferral", id);
        locks.take(account);
        return find(id);
    }

    private Deferral find(long id) {
        return deferrals.find(id).orElseThrow(() -> new NotInLedger("deferral", id));
    }
}
