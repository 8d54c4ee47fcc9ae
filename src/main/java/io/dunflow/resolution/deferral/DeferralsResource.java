package io.dunflow.resolution.deferral;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.NamedOrAll;
import io.dunflow.resolution.Why;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deferrals over the API. */
@RestController
@RequestMapping("/api/v1/deferrals")
class DeferralsResource {

    private final Deferring deferring;
    private final AnsweringDeferrals answering;
    private final Deferrals deferrals;
    private final AccountAccess access;
    private final AnsweringOnce once;

    DeferralsResource(
            Deferring deferring,
            AnsweringDeferrals answering,
            Deferrals deferrals,
            AccountAccess access,
            AnsweringOnce once) {
        this.deferring = deferring;
        this.answering = answering;
        this.deferrals = deferrals;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Deferral defer(
            @RequestBody DeferralOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user) {
        NamedOrAll.demand(order.items());
        return once.answer(
                key,
                user.getName(),
                "POST /deferrals",
                order,
                Deferral.class,
                () -> deferral(deferring.defer(order, user.getName())));
    }

    @GetMapping
    List<Deferral> ofAccount(@RequestParam long account) {
        access.demand(account);
        return deferrals.ofAccount(account);
    }

    @GetMapping("/{id}")
    Deferral deferral(@PathVariable long id) {
        var deferral = deferrals.find(id).orElseThrow(() -> new NotInLedger("deferral", id));
        access.demand(deferral.accountId(), "deferral", id);
        return deferral;
    }

    @PostMapping("/{id}/approve")
    Deferral approve(@PathVariable long id, Authentication user) {
        answering.approve(id, user.getName());
        return deferral(id);
    }

    @PostMapping("/{id}/refuse")
    Deferral refuse(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.refuse(id, why.reason(), user.getName());
        return deferral(id);
    }

    @PostMapping("/{id}/withdraw")
    Deferral withdraw(@PathVariable long id, @RequestBody Why why, Authentication user) {
        answering.withdraw(id, why.reason(), user.getName());
        return deferral(id);
    }
}
