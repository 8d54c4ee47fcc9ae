package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NotGranted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Limit and exposure of a debtor over the API. */
@RestController
@RequestMapping("/api/v1/debtors/{number}/credit")
class DebtorCreditResource {

    private final ViewingCredit viewing;

    DebtorCreditResource(ViewingCredit viewing) {
        this.viewing = viewing;
    }

    @GetMapping
    CreditView credit(@PathVariable String number) {
        return viewing.of(number).orElseThrow(() -> new NotGranted(say("credit.sumsWithheld")));
    }
}
