package io.dunflow.resolution.charge;

import io.dunflow.dunning.Approvers;
import io.dunflow.ledger.ChargeAnswer;
import io.dunflow.ledger.ChargeViews;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.Why;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Waivers of charges over the API. */
@RestController
class WaiversResource {

    private final ConcedingCharges conceding;
    private final ChargeViews charges;

    WaiversResource(ConcedingCharges conceding, ChargeViews charges) {
        this.conceding = conceding;
        this.charges = charges;
    }

    @PostMapping("/api/v1/charges/{id}/waiver")
    ChargeAnswer waive(@PathVariable long id, @RequestBody Why why, Authentication user) {
        conceding.waive(id, why.reason(), user.getName(), Approvers.of(user));
        return charges.one(id).orElseThrow(() -> new NotInLedger("charge", id));
    }
}
