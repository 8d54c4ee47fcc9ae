package io.dunflow.credit;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.ledger.NotInLedger;
import java.security.Principal;
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

/** Questions about credit that people decide, over the API. */
@RestController
@RequestMapping("/api/v1/credit-cases")
class CreditCasesResource {

    private final OpeningCases opening;
    private final DecidingCases deciding;
    private final ConfirmingCases confirming;
    private final CreditCases cases;
    private final CreditAccess access;
    private final AnsweringOnce once;

    CreditCasesResource(
            OpeningCases opening,
            DecidingCases deciding,
            ConfirmingCases confirming,
            CreditCases cases,
            CreditAccess access,
            AnsweringOnce once) {
        this.confirming = confirming;
        this.opening = opening;
        this.deciding = deciding;
        this.cases = cases;
        this.access = access;
        this.once = once;
    }

    /** Somebody asks for a limit. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreditCase apply(
            @RequestBody LimitWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /credit-cases",
                wish,
                CreditCase.class,
                () -> one(opening.apply(wish, user.getName())));
    }

    @GetMapping
    List<CreditCase> ofDebtor(@RequestParam String debtor) {
        return cases.ofDebtor(access.debtor(debtor)).stream()
                .filter(one -> access.seesAccount(one.accountId()))
                .toList();
    }

    @GetMapping("/{id}")
    CreditCase one(@PathVariable long id) {
        var one = cases.find(id).orElseThrow(() -> new NotInLedger("credit-case", id));
        access.account(one.accountId());
        return one;
    }

    @PostMapping("/{id}/decide")
    CreditCase decide(@PathVariable long id, @RequestBody CaseDecision decision, Principal user) {
        return deciding.decide(id, decision, user.getName(), Approvers.of((Authentication) user));
    }

    /** A second person agrees, or sends it back. */
    @PostMapping("/{id}/confirm")
    CreditCase confirm(@PathVariable long id, @RequestBody CaseConfirmation confirmation, Principal user) {
        return confirming.confirm(id, confirmation, user.getName(), Approvers.of((Authentication) user));
    }
}
