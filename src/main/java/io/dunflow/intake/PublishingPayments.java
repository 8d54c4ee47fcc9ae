package io.dunflow.intake;

import io.dunflow.ledger.CompletingBankData;
import org.springframework.stereotype.Component;

/** Books the payments of a file one by one, since each is allocated by what the former left open. */
@Component
class PublishingPayments {

    private final CompletingBankData bankData;

    PublishingPayments(CompletingBankData bankData) {
        this.bankData = bankData;
    }

    void publish(ImportRequest request) {
        if (request.completeThrough() != null) {
            bankData.through(request.completeThrough());
        }
    }
}
