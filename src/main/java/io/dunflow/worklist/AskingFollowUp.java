package io.dunflow.worklist;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code call-follow-up} when it is looked at whether a call helped. */
@Component
class AskingFollowUp {

    static final String TABLE = "call-follow-up";

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;

    AskingFollowUp(KnowingAccounts knowing, Decisions decisions, CreditorDays days) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
    }

    /** Business days; the next one where no row fits. */
    int after(long accountId, CallOutcome outcome) {
        var sitting = decisions.open();
        var facts = knowing.of(accountId, days.todayOf(accountId), sitting).and(Map.of("outcome", outcome.name()));
        return sitting.ask(TABLE, facts).integer("daysToLook").orElse(1);
    }
}
