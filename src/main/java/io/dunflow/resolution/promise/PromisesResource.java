package io.dunflow.resolution.promise;

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

/** Promises over the API. */
@RestController
@RequestMapping("/api/v1/promises")
class PromisesResource {

    private final MakingPromises making;
    private final WithdrawingPromises withdrawing;
    private final Promises promises;
    private final AccountAccess access;
    private final AnsweringOnce once;

    PromisesResource(
            MakingPromises making,
            WithdrawingPromises withdrawing,
            Promises promises,
            AccountAccess access,
            AnsweringOnce once) {
        this.making = making;
        this.withdrawing = withdrawing;
        this.promises = promises;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Promise make(
            @RequestBody PromiseOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        NamedOrAll.demand(order.items());
        return once.answer(
                key,
                user.getName(),
                "POST /promises",
                order,
                Promise.class,
                () -> promise(making.make(order, null, user.getName())));
    }

    @GetMapping
    List<Promise> ofAccount(@RequestParam long account) {
        access.demand(account);
        return promises.ofAccount(account);
    }

    @GetMapping("/{id}")
    Promise promise(@PathVariable long id) {
        var promise = promises.find(id).orElseThrow(() -> new NotInLedger("promise", id));
        access.demand(promise.accountId(), "promise", id);
        return promise;
    }

    @PostMapping("/{id}/withdraw")
    Promise withdraw(@PathVariable long id, @RequestBody Why why, Principal user) {
        withdrawing.withdraw(id, why.reason(), user.getName());
        return promise(id);
    }
}
