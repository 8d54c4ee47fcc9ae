package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NotGranted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What others say of a debtor, over the API; it comes in as files. */
@RestController
@RequestMapping("/api/v1/credit-information")
class CreditInformationResource {

    private final CreditInformation information;
    private final CreditAccess access;

    CreditInformationResource(CreditInformation information, CreditAccess access) {
        this.information = information;
        this.access = access;
    }

    /** All scores and insurances that were ever brought in, newest first. */
    @GetMapping
    CreditInformation.History ofDebtor(@RequestParam String debtor) {
        long id = access.debtor(debtor);
        if (!access.seesSums(id)) {
            throw new NotGranted(say("credit.sumsWithheld"));
        }
        return information.history(id);
    }
}
