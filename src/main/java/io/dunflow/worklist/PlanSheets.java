package io.dunflow.worklist;

import io.dunflow.resolution.plan.Plan;
import io.dunflow.resolution.plan.PlanForm;
import io.dunflow.resolution.plan.PlanInstalment;
import io.dunflow.resolution.plan.PlanState;
import io.dunflow.resolution.plan.PlansAsBooked;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The payment plans of an account as its page shows them. */
@Component
class PlanSheets {

    private final PlansAsBooked plans;

    PlanSheets(PlansAsBooked plans) {
        this.plans = plans;
    }

    /** Newest first, each with its instalments and what counts for it by now. */
    List<PlanSheet> of(long accountId) {
        return plans.ofAccount(accountId).stream()
                .map(shown -> new PlanSheet(shown.plan(), shown.instalments()))
                .toList();
    }

    /** A plan and its instalments. */
    record PlanSheet(Plan plan, List<PlanInstalment> instalments) {

        public boolean awaitsApproval() {
            return plan.state() == PlanState.AWAITING_APPROVAL;
        }

        public boolean offered() {
            return plan.state() == PlanState.OFFERED;
        }

        /** How the debtor agreed is asked while it is offered, and until it is signed. */
        public boolean asksHow() {
            return offered() || plan.state() == PlanState.ACTIVE && plan.agreedHow() != PlanForm.SIGNED;
        }

        /** What the debtor may have done that shows more than what is known. */
        public List<PlanForm> forms() {
            return Stream.of(PlanForm.values())
                    .filter(form -> offered() || plan.agreedHow() == null || form.compareTo(plan.agreedHow()) > 0)
                    .toList();
        }

        /** What is missing of instalments that were missed: the items of a plan are due with its last one. */
        public BigDecimal missed() {
            var missed = instalments.stream()
                    .filter(one -> live() && one.state() == PlanInstalment.State.MISSED)
                    .map(one -> one.amount().subtract(one.paid()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return missed.min(plan.amount().subtract(plan.counted()).subtract(plan.waived()))
                    .max(BigDecimal.ZERO);
        }

        /** What ended is folded away. */
        public boolean live() {
            return plan.state().live();
        }
    }
}
