package io.dunflow.resolution.plan;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.resolution.TellingEndsLater;
import io.dunflow.resolution.UntoldEnds;
import io.dunflow.resolution.UntoldEnds.Untold;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the debtor of the end of a plan that could not be told when it came. */
@Component
@Order(20)
class TellingPlanEndsLater extends TellingEndsLater {

    private final UntoldEnds untold;
    private final Plans plans;
    private final SendingPlanLetters letters;

    TellingPlanEndsLater(UntoldEnds untold, Plans plans, SendingPlanLetters letters, AccountLocks locks) {
        super(locks);
        this.untold = untold;
        this.plans = plans;
        this.letters = letters;
    }

    @Override
    protected List<Untold> untold(long creditorId) {
        return untold.plans(creditorId);
    }

    @Override
    protected void tell(long id) {
        letters.tellEnd(plans.find(id).orElseThrow());
    }
}
