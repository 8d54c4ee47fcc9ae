package io.dunflow.ledger;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments and credit notes over the API. */
@RestController
@RequestMapping("/api/v1")
class CreditsResource {

    private final ReceivingCredits receiving;

    CreditsResource(ReceivingCredits receiving) {
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
}
