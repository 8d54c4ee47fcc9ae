package io.dunflow.resolution.plan;

import io.dunflow.resolution.BankData;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what is judged of plans, with as many statements for one as for a thousand. */
@Component
class ReadingPlans {

    private final Plans plans;
    private final CountingInstalments counting;
    private final BankData bankData;

    ReadingPlans(Plans plans, CountingInstalments counting, BankData bankData) {
        this.plans = plans;
        this.counting = counting;
        this.bankData = bankData;
    }

    PlanBooks of(Plan plan) {
        return of(plan.creditorId(), List.of(plan));
    }

    PlanBooks of(long creditorId, Collection<Plan> some) {
        var ids = some.stream().map(Plan::id).toList();
        return new PlanBooks(plans.instalmentsOf(ids), counting.of(ids), bankData.completeThrough(creditorId));
    }
}
