package io.dunflow.resolution.plan;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends plans because of a fact about the person, and lets them go on when it is withdrawn (domain rule 2.15). While
 * it is suspended a plan covers its items, nobody can answer it, it is not reminded of, and it is neither judged nor
 * lapses.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SuspendingPlans {

    private final Plans plans;
    private final GivingGrace grace;
    private final CreditorDays days;
    private final Notices notices;
    private final AccountLocks locks;
    private final ResolutionProcesses processes;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    SuspendingPlans(
            Plans plans,
            GivingGrace grace,
            CreditorDays days,
            Notices notices,
            AccountLocks locks,
            ResolutionProcesses processes,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.events = events;
        this.plans = plans;
        this.grace = grace;
        this.days = days;
        this.notices = notices;
        this.locks = locks;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * Suspends what lives of the plans of an account, be it proposed, offered or agreed.
     *
     * @param cause such as {@code INSOLVENT}
     * @return ids of the plans that this suspended, for {@link #resume}
     */
    public List<Long> suspend(long accountId, String cause, String by) {
        locks.take(accountId);
        var today = days.todayOf(accountId);
        var live = plans.ofAccount(accountId).stream()
                .filter(plan -> plan.state().live() && plan.state() != PlanState.SUSPENDED)
                .toList();
        live.forEach(plan -> suspend(plan, cause, today, by));
        notices.withdrawGroundless(Set.of(accountId));
        return live.stream().map(Plan::id).toList();
    }

    /** Whoever has to decide about it has nothing to decide now. */
    private void suspend(Plan plan, String cause, LocalDate today, String by) {
        plans.become(plan, PlanState.SUSPENDED, cause, today, by);
        if (plan.state() == PlanState.AWAITING_APPROVAL) {
            processes.tell(plan.key(), "plan-suspended", Map.of());
        }
    }

    /** Suspends one that runs again, as if it had from the day on which the fact began to act. */
    void suspendSince(Plan plan, String cause, LocalDate since, String by) {
        plans.become(plan, PlanState.SUSPENDED, cause, since, by);
        notices.withdrawGroundless(Set.of(plan.accountId()));
    }

    /**
     * Lets a plan go on in the state it had. The days in between do not count as late: what became due in them begins its
     * grace anew, and an offer is open for so many days more. What was offered or agreed is told as it holds now. One that ended
     * meanwhile stays as it is.
     */
    public void resume(long planId, String cause, String by) {
        locks.take(plans.find(planId).orElseThrow().accountId());
        var plan = plans.find(planId).orElseThrow();
        if (plan.state() == PlanState.SUSPENDED) {
            moveDays(plan);
            plans.become(plan, plan.suspendedFrom(), cause, null, by);
            processes.tell(plan.key(), "plan-resumed", Map.of());
            if (TellingThatPlansGoOn.TOLD.contains(plan.suspendedFrom())) {
                var rested = plan.suspendedOn().isBefore(days.todayOf(plan.accountId()));
                events.publishEvent(new PlanGoesOn(planId, rested));
            }
        }
    }

    private void moveDays(Plan plan) {
        var today = days.todayOf(plan.accountId());
        grace.since(plan, plan.suspendedOn());
        jdbc.sql("update plan set open_until = open_until + (?::date - suspended_on) where id = ?")
                .params(today, plan.id())
                .update();
    }
}
