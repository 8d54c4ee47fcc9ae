package io.dunflow.audit;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invariants over the API. */
@RestController
class InvariantsController {

    private final Invariants invariants;

    InvariantsController(Invariants invariants) {
        this.invariants = invariants;
    }

    @GetMapping("/api/v1/invariants")
    Invariants.Report check() {
        return invariants.check();
    }
}
