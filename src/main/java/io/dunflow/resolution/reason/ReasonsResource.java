package io.dunflow.resolution.reason;

import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.reason.ToldReasons.ToldReason;
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

/** Why accounts are not paid, over the API. */
@RestController
@RequestMapping("/api/v1/non-payment-reasons")
class ReasonsResource {

    private final TellingReasons telling;
    private final ToldReasons reasons;
    private final AccountAccess access;
    private final AnsweringOnce once;

    ReasonsResource(TellingReasons telling, ToldReasons reasons, AccountAccess access, AnsweringOnce once) {
        this.telling = telling;
        this.reasons = reasons;
        this.access = access;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ToldReason tell(
            @RequestBody ReasonOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /non-payment-reasons",
                order,
                ToldReason.class,
                () -> reason(telling.tell(order, user.getName())));
    }

    @GetMapping
    List<ToldReason> ofAccount(@RequestParam long account) {
        access.demand(account);
        return reasons.ofAccount(account);
    }

    @GetMapping("/{id}")
    ToldReason reason(@PathVariable long id) {
        var reason = reasons.find(id).orElseThrow(() -> new NotInLedger("reason", id));
        access.demand(reason.accountId(), "reason", id);
        return reason;
    }
}
