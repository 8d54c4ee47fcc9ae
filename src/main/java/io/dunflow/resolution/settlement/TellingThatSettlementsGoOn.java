package io.dunflow.resolution.settlement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the debtor that a settlement goes on, and by when it is to be paid now. */
@Component
class TellingThatSettlementsGoOn {

    private final SendingSettlementLetters letters;

    TellingThatSettlementsGoOn(SendingSettlementLetters letters) {
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(SettlementGoesOn goesOn) {
        letters.goesOn(goesOn.settlementId(), goesOn.rested());
    }
}
