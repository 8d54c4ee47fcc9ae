package io.dunflow.resolution.plan;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.Standings;
import io.dunflow.resolution.ResolutionProcesses;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends a plan: releases what it covers, gives back the due dates, returns what is open to the case of the stage it came
 * from, and tells whoever waits. The caller holds the account's lock.
 */
@Component
class EndingPlans {

    private final Plans plans;
    private final Covering covering;
    private final ReAgeing reAgeing;
    private final MovingItems moving;
    private final ResolutionProcesses processes;
    private final Notices notices;
    private final CreditorDays days;
    private final Standings standings;
    private final JdbcClient jdbc;
    private final LimitationGrounds limitation;

    EndingPlans(
            Plans plans,
            Covering covering,
            ReAgeing reAgeing,
            MovingItems moving,
            ResolutionProcesses processes,
            Notices notices,
            CreditorDays days,
            Standings standings,
            JdbcClient jdbc,
            LimitationGrounds limitation) {
        this.limitation = limitation;
        this.plans = plans;
        this.covering = covering;
        this.reAgeing = reAgeing;
        this.moving = moving;
        this.processes = processes;
        this.notices = notices;
        this.days = days;
        this.standings = standings;
        this.jdbc = jdbc;
    }

    void end(Plan plan, PlanState state, String cause, LocalDate runDate, String by) {
        release(plan, state, cause, runDate, by);
        processes.tell(
                plan.key(),
                plan.state().negotiated() ? "plan-decided" : "plan-judged",
                Map.of("planState", state.name()));
    }

    /** The same for whoever tells the process by ending a task of it. */
    void release(Plan plan, PlanState state, String cause, LocalDate runDate, String by) {
        plans.become(plan, state, cause, runDate, by);
        if (state != PlanState.COMPLETED) {
            reAgeing.undo(plan, by);
            if (plan.agreedAt() != null) {
                standings.backTo(plan.accountId(), plan.agreedAt());
            }
        }
        plans.itemsOf(plan.id()).forEach(item -> uncover(plan, item.itemId(), state, runDate));
        jdbc.sql("update plan_item set freed_on = ? where plan_id = ?")
                .params(days.todayOf(plan.accountId()), plan.id())
                .update();
        limitation.ended("plan:" + plan.id(), days.todayOf(plan.accountId()), by);
        moving.back(plan.caseId(), plan.name() + " " + state);
        notices.withdrawGroundless(Set.of(plan.accountId()));
        if (plan.askedInId() != null) {
            processes.tell(Long.toString(plan.askedInId()), "plan-ended", Map.of());
        }
    }

    private void uncover(Plan plan, long item, PlanState state, LocalDate runDate) {
        if (state == PlanState.DEFAULTED) {
            covering.uncoverJudged(item, Cover.PLAN, plan.id(), runDate);
        } else {
            covering.uncover(item, Cover.PLAN, plan.id());
        }
    }
}
