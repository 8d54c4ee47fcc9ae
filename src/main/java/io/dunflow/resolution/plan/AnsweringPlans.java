package io.dunflow.resolution.plan;

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
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to a plan: a lead approves it, the debtor accepts or refuses it, whoever made it takes it back. */
@Component
@Transactional
public class AnsweringPlans {

    private final Plans plans;
    private final StartingPlans starting;
    private final EndingPlans ending;
    private final SendingPlanLetters letters;
    private final ResolutionProcesses processes;
    private final CreditorDays days;
    private final AccountLocks locks;
    private final AccountAccess access;
    private final TakingBack takingBack;

    AnsweringPlans(
            Plans plans,
            StartingPlans starting,
            EndingPlans ending,
            SendingPlanLetters letters,
            ResolutionProcesses processes,
            CreditorDays days,
            AccountLocks locks,
            AccountAccess access,
            TakingBack takingBack) {
        this.takingBack = takingBack;
        this.plans = plans;
        this.starting = starting;
        this.ending = ending;
        this.letters = letters;
        this.processes = processes;
        this.days = days;
        this.locks = locks;
        this.access = access;
    }

    /**
     * A lead agrees to what is beyond the authority of a collector.
     *
     * @throws Refused when it does not wait for approval (any more), or the same person made it
     */
    public void approve(long planId, String by) {
        var approved = approved(planId, by);
        processes.tell(
                approved.key(),
                "plan-decided",
                Map.of("planState", approved.state().name()));
    }

    /**
     * The same for a lead who completes the task of its process, which goes on by itself.
     *
     * @param decision approve or refuse
     * @return how far the plan is now
     * @throws InvalidInput when there is no decision, or a refusal without a reason
     */
    public PlanState decided(long planId, String decision, String why, String by) {
        if ("approve".equals(decision)) {
            return approved(planId, by).state();
        }
        if (!"refuse".equals(decision)) {
            throw new InvalidInput("planDecision", say("plan.decision"));
        }
        if (why == null || why.isBlank()) {
            throw new InvalidInput("note", say("reason.missing"));
        }
        var plan = lock(planId);
        expect(plan, plan.state() == PlanState.AWAITING_APPROVAL);
        ending.release(plan, PlanState.REFUSED, why, null, by);
        return PlanState.REFUSED;
    }

    private Plan approved(long planId, String by) {
        var plan = lock(planId);
        expect(plan, plan.state() == PlanState.AWAITING_APPROVAL);
        if (plan.madeBy().equals(by)) {
            throw new Refused(say("plan.own", planId));
        }
        expectOpen(plan);
        plans.approved(planId, by);
        if (plan.proposedBy() == PlanParty.DEBTOR) {
            starting.start(plan, PlanAcceptance.SPOKEN, by);
        } else {
            plans.become(plan, PlanState.OFFERED, null, null, by);
        }
        return plans.find(planId).orElseThrow();
    }

    /** The debtor accepts the offer on the phone. */
    public void accept(long planId, String by) {
        accept(planId, PlanAcceptance.SPOKEN, by);
    }

    /**
     * The debtor accepts the offer.
     *
     * @throws InvalidInput when it is on paper, and nobody says on which
     * @throws Refused when it is not offered, or not any more
     */
    public void accept(long planId, PlanAcceptance acceptance, String by) {
        acceptance.check();
        var plan = lock(planId);
        expect(plan, plan.state() == PlanState.OFFERED);
        expectOpen(plan);
        starting.start(plan, acceptance, by);
        processes.tell(plan.key(), "plan-decided", Map.of("planState", PlanState.ACTIVE.name()));
    }

    /**
     * What the debtor agreed to is written, or signed, now: that counts for the limitation of the items.
     *
     * @throws Refused when the plan does not run, or as much is known already
     */
    public void confirm(long planId, PlanAcceptance acceptance, String by) {
        acceptance.check();
        var plan = lock(planId);
        expect(plan, plan.state() == PlanState.ACTIVE);
        if (!acceptance.above(plan.agreedHow())) {
            throw new Refused(say("plan.confirmed", planId));
        }
        starting.confirm(plan, acceptance, by);
    }

    /** The debtor, or the lead who was asked, does not want it. */
    public void refuse(long planId, String reason, String by) {
        end(planId, PlanState.REFUSED, reason, by, true);
    }

    /**
     * It is taken back, before it is agreed or while it runs: everything is as it was before. Who read our offer reads that
     * it no longer stands.
     *
     * @throws NotYours when a lead approved it, and the user is none
     */
    public void withdraw(long planId, String reason, String by) {
        Reason.demand(reason);
        var plan = lock(planId);
        takingBack.demand(plan.approvedBy());
        boolean offered = plan.state() == PlanState.OFFERED;
        end(planId, PlanState.WITHDRAWN, reason, by, false);
        if (offered) {
            letters.offerTakenBack(plan(planId));
        }
    }

    private void end(long planId, PlanState state, String reason, String by, boolean onlyNegotiated) {
        Reason.demand(reason);
        var plan = lock(planId);
        expect(plan, plan.state().negotiated() || !onlyNegotiated && plan.state() == PlanState.ACTIVE);
        ending.end(plan, state, reason, null, by);
    }

    private void expectOpen(Plan plan) {
        if (days.todayOf(plan.accountId()).isAfter(plan.openUntil())) {
            throw new Refused(say("plan.lapsed", plan.id(), plan.openUntil()));
        }
    }

    private static void expect(Plan plan, boolean possible) {
        if (!possible) {
            throw new Refused(say("plan.state", plan.id(), word("planState", plan.state())));
        }
    }

    private Plan lock(long planId) {
        access.demand(plan(planId).accountId(), "plan", planId);
        locks.take(plan(planId).accountId());
        return plan(planId);
    }

    private Plan plan(long planId) {
        return plans.find(planId).orElseThrow(() -> new NotInLedger("plan", planId));
    }
}
