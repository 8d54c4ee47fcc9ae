package io.dunflow.worklist;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import org.springframework.stereotype.Component;

/** Asks the table {@code priority-by-hand} what a lead may put on top. */
@Component
class AskingPriorityByHand {

    static final String TABLE = "priority-by-hand";

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;

    AskingPriorityByHand(KnowingAccounts knowing, Decisions decisions, CreditorDays days) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
    }

    /** Nothing where no row fits. */
    Allowed of(long accountId) {
        var sitting = decisions.open();
        var answer = sitting.ask(TABLE, knowing.of(accountId, days.todayOf(accountId), sitting));
        return new Allowed(
                answer.integer("mostPoints").orElse(0),
                answer.integer("longestDays").orElse(0));
    }

    /** How many points, and for how many days. */
    record Allowed(int mostPoints, int longestDays) {}
}
