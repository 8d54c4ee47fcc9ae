package io.dunflow.resolution.plan;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.NamedOrAll;
import io.dunflow.resolution.Why;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payment plans over the API. */
@RestController
@RequestMapping("/api/v1/plans")
class PlansResource {

    private final ProposingPlans proposing;
    private final AnsweringPlans answering;
    private final PlansAsBooked plans;
    private final AccountAccess access;
    private final AnsweringOnce once;

    PlansResource(
            ProposingPlans proposing,
            AnsweringPlans answering,
            PlansAsBooked plans,
            AccountAccess access,
            AnsweringOnce once) {
        this.proposing = proposing;
        this.answering = answering;
        this.plans = plans;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanAnswer propose(
            @RequestBody PlanOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        NamedOrAll.demand(order.items());
        return once.answer(
                key,
                user.getName(),
                "POST /plans",
                order,
                PlanAnswer.class,
                () -> plan(proposing.propose(order, null, user.getName())));
    }

    /** What would come of it: the schedule, or the nearest acceptable one. Changes nothing. */
    @PostMapping("/preview")
    PlanPreview preview(@RequestBody PlanOrder order) {
        NamedOrAll.demand(order.items());
        return proposing.preview(order);
    }

    @GetMapping
    List<Plan> ofAccount(@RequestParam long account) {
        access.demand(account);
        return plans.ofAccount(account).stream().map(PlansAsBooked.Shown::plan).toList();
    }

    @GetMapping("/{id}")
    PlanAnswer plan(@PathVariable long id) {
        var shown = plans.find(id).orElseThrow(() -> new NotInLedger("plan", id));
        access.demand(shown.plan().accountId(), "plan", id);
        return new PlanAnswer(shown.plan(), shown.instalments());
    }

    @PostMapping("/{id}/approve")
    PlanAnswer approve(@PathVariable long id, Principal user) {
        answering.approve(id, user.getName());
        return plan(id);
    }

    @PostMapping("/{id}/accept")
    PlanAnswer accept(@PathVariable long id, @RequestBody(required = false) PlanAcceptance acceptance, Principal user) {
        answering.accept(id, acceptance == null ? PlanAcceptance.SPOKEN : acceptance, user.getName());
        return plan(id);
    }

    /** What was agreed on the phone is on paper now. */
    @PostMapping("/{id}/confirm")
    PlanAnswer confirm(@PathVariable long id, @RequestBody PlanAcceptance acceptance, Principal user) {
        answering.confirm(id, acceptance, user.getName());
        return plan(id);
    }

    @PostMapping("/{id}/refuse")
    PlanAnswer refuse(@PathVariable long id, @RequestBody Why why, Principal user) {
        answering.refuse(id, why.reason(), user.getName());
        return plan(id);
    }

    @PostMapping("/{id}/withdraw")
    PlanAnswer withdraw(@PathVariable long id, @RequestBody Why why, Principal user) {
        answering.withdraw(id, why.reason(), user.getName());
        return plan(id);
    }

    /** A plan and its instalments. */
    record PlanAnswer(Plan plan, List<PlanInstalment> instalments) {}
}
