package io.dunflow.audit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotGranted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invariants over the API. */
@RestController
class InvariantsController {

    private final Invariants invariants;
    private final GrantedCreditors granted;

    InvariantsController(Invariants invariants, GrantedCreditors granted) {
        this.granted = granted;
        this.invariants = invariants;
    }

    @GetMapping("/api/v1/invariants")
    Invariants.Report check() {
        if (!granted.all()) {
            throw new NotGranted(say("invariants.notGranted"));
        }
        return invariants.check();
    }
}
