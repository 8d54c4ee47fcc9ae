package io.dunflow.resolution.settlement;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.TellingEndsLater;
import io.dunflow.resolution.UntoldEnds;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the debtor of the end of a settlement that could not be told when it came. */
@Component
@Order(20)
class TellingSettlementEndsLater extends TellingEndsLater {

    private final UntoldEnds untold;
    private final Settlements settlements;
    private final SendingSettlementLetters letters;

    TellingSettlementEndsLater(
            UntoldEnds untold, Settlements settlements, SendingSettlementLetters letters, AccountLocks locks) {
        super(locks);
        this.untold = untold;
        this.settlements = settlements;
        this.letters = letters;
    }

    @Override
    protected List<Untold> untold(long creditorId) {
        return untold.settlements(creditorId);
    }

    @Override
    protected void tell(long id) {
        letters.tell(settlements.find(id).orElseThrow());
    }
}
