package io.dunflow.resolution.deferral;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.TellingEndsLater;
import io.dunflow.resolution.UntoldEnds;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the debtor that a deferral was taken back, where that could not be told when it was. */
@Component
@Order(20)
class TellingDeferralEndsLater extends TellingEndsLater {

    private final UntoldEnds untold;
    private final Deferrals deferrals;
    private final SendingDeferralLetters letters;

    TellingDeferralEndsLater(
            UntoldEnds untold, Deferrals deferrals, SendingDeferralLetters letters, AccountLocks locks) {
        super(locks);
        this.untold = untold;
        this.deferrals = deferrals;
        this.letters = letters;
    }

    @Override
    protected List<Untold> untold(long creditorId) {
        return untold.deferrals(creditorId);
    }

    @Override
    protected void tell(long id) {
        letters.takenBack(deferrals.find(id).orElseThrow());
    }
}
