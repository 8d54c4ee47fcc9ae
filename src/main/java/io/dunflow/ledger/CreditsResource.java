package io.dunflow.ledger;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments, credit notes, and money that went back, over the API. */
@RestController
@RequestMapping("/api/v1")
class CreditsResource {

    private final ReceivingCredits receiving;
    private final ReturningMoney returning;

    CreditsResource(ReceivingCredits receiving, ReturningMoney returning) {
        this.returning = returning;
        this.receiving = receiving;
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    CreditAnswer payment(
            @RequestBody CreditRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal principal) {
        return receiving.payment(request, key, principal.getName());
    }

    @PostMapping("/credit-notes")
    @ResponseStatus(HttpStatus.CREATED)
    CreditAnswer creditNote(
            @RequestBody CreditRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal principal) {
        return receiving.creditNote(request, key, principal.getName());
    }

    /** A returned direct debit, a bounced cheque, a chargeback, or money that we gave back. */
    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    ReturnAnswer returned(
            @RequestBody ReturnRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal principal) {
        return returning.returned(request, key, principal.getName());
    }
}
