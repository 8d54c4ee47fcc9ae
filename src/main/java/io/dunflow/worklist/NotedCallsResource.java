package io.dunflow.worklist;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.worklist.NotedCalls.NotedCall;
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

/** Calls of debtors, and their wishes to be called, over the API. */
@RestController
@RequestMapping("/api/v1/debtor-calls")
class NotedCallsResource {

    private final NotingCalls noting;
    private final NotedCalls noted;
    private final AccountAccess access;
    private final AnsweringOnce once;

    NotedCallsResource(NotingCalls noting, NotedCalls noted, AccountAccess access, AnsweringOnce once) {
        this.noting = noting;
        this.noted = noted;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NotedCall note(
            @RequestBody HeardCall heard,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /debtor-calls",
                heard,
                NotedCall.class,
                () -> call(noting.note(heard, user.getName())));
    }

    @GetMapping
    List<NotedCall> ofAccount(@RequestParam long account) {
        access.demand(account);
        return noted.ofAccount(account);
    }

    @GetMapping("/{id}")
    NotedCall call(@PathVariable long id) {
        var call = noted.find(id).orElseThrow(() -> new NotInLedger("call", id));
        access.demand(call.account(), "call", id);
        return call;
    }
}
