package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.InvalidInput.Problem;
import io.dunflow.resolution.deferral.DeferralOrder;
import io.dunflow.resolution.deferral.Deferring;
import io.dunflow.resolution.dispute.AskingQueries;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.QueryOrder;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import io.dunflow.resolution.settlement.SettlementOrder;
import io.dunflow.resolution.settlement.Settling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts what came out of a call: the promise, dispute, plan, settlement, deferral or query, each as it would be anywhere else. */
@Component
class ActingOnCalls {

    /** What the form of a call calls the fields of each. */
    private static final Map<CallOutcome, Map<String, String>> FIELDS = Map.of(
            CallOutcome.PROMISES, Map.of("date", "promisedOn", "amount", "promisedAmount"),
            CallOutcome.DISPUTES, Map.of("reason", "disputeReason", "amount", "disputedAmount"),
            CallOutcome.WANTS_PLAN,
                    Map.of("instalments", "planInstalments", "first", "planFirst", "downPayment", "planDown"),
            CallOutcome.OFFERS_PART,
                    Map.of("amount", "settlementAmount", "payBy", "settlementPayBy", "reason", "concessionReason"),
            CallOutcome.WANTS_TIME, Map.of("until", "deferredUntil", "reason", "concessionReason"),
            CallOutcome.ASKS, Map.of("topic", "queryTopic", "question", "queryText"));

    private final MakingPromises promising;
    private final RaisingDisputes disputing;
    private final ProposingPlans planning;
    private final Settling settling;
    private final Deferring deferring;
    private final AskingQueries asking;
    private final JdbcClient jdbc;

    ActingOnCalls(
            MakingPromises promising,
            RaisingDisputes disputing,
            ProposingPlans planning,
            Settling settling,
            Deferring deferring,
            AskingQueries asking,
            JdbcClient jdbc) {
        this.promising = promising;
        this.disputing = disputing;
        this.planning = planning;
        this.settling = settling;
        this.deferring = deferring;
        this.asking = asking;
        this.jdbc = jdbc;
    }

    /**
     * Starts it.
     *
     * @param plan how the debtor would pay in instalments, as far as it was said; else null
     * @return the day on which an answer is due that was asked for; else null
     * @throws InvalidInput naming the field of the form, when it is not possible as it was entered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate act(Made made, CallRecord call, PlanAsked plan) {
        try {
            return start(made, call, plan);
        } catch (InvalidInput refused) {
            var names = FIELDS.getOrDefault(call.outcome(), Map.of());
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> new Problem(names.getOrDefault(problem.field(), problem.field()), problem.reason()))
                    .toList());
        }
    }

    private LocalDate start(Made made, CallRecord call, PlanAsked plan) {
        long account = made.accountId();
        switch (call.outcome()) {
            case PROMISES ->
                promising.make(
                        new PromiseOrder(account, overdue(made, ""), call.amount(), call.namedOn(), call.note()),
                        made.caseId(),
                        made.by());
            case DISPUTES ->
                disputing.raiseOverdue(
                        new DisputeOrder(account, null, call.reason(), call.note(), null),
                        call.amount(),
                        made.caseId(),
                        made.by());
            case OFFERS_PART ->
                settling.settle(
                        new SettlementOrder(account, call.amount(), call.namedOn(), call.said()),
                        made.caseId(),
                        made.by());
            case WANTS_TIME -> defer(made, call);
            case ASKS -> {
                var id = asking.ask(new QueryOrder(account, null, call.topic(), call.said()), made.by());
                return asking.dueOn(id);
            }
            case WANTS_PLAN -> {
                if (plan != null) {
                    planning.propose(plan.order(account, call.note()), made.caseId(), made.by());
                }
            }
            default -> {}
        }
        return null;
    }

    /** What is said on the phone is about what is overdue; only what nothing covers can be due later. */
    private void defer(Made made, CallRecord call) {
        var items = overdue(made, " and open_amount = dunnable_amount");
        if (items.isEmpty()) {
            throw new InvalidInput("until", say("deferral.items"));
        }
        deferring.defer(
                new DeferralOrder(made.accountId(), items, call.namedOn(), call.said()), made.caseId(), made.by());
    }

    private List<Long> overdue(Made made, String which) {
        return List.copyOf(jdbc.sql("select id from item where account_id = ? and open_amount > 0 and due_date < ?"
                        + which + " order by id")
                .params(made.accountId(), made.today())
                .query(Long.class)
                .list());
    }

    /**
     * Where and by whom the call was made.
     *
     * @param today in the creditor's zone
     */
    record Made(long caseId, long accountId, LocalDate today, String by) {}
}
