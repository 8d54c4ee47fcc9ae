package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import java.time.LocalDate;
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
        return ask(accountId, outcome).integer("daysToLook").orElse(1);
    }

    /**
     * Refuses a day for which no debtor may ask to be called again, because the table lets it be no later.
     *
     * @param field in which it was entered
     * @throws CallRefused naming the latest day
     */
    void refuseTooLate(long accountId, String field, LocalDate callOn) {
        var latest = ask(accountId, CallOutcome.CALL_BACK).integer("latestDays").map(days.todayOf(accountId)::plusDays);
        if (latest.filter(callOn::isAfter).isPresent()) {
            throw new CallRefused(field, say("call.tooLate", callOn, latest.get()));
        }
    }

    private Answer ask(long accountId, CallOutcome outcome) {
        var sitting = decisions.open();
        var facts = knowing.of(accountId, days.todayOf(accountId), sitting).and(Map.of("outcome", outcome.name()));
        return sitting.ask(TABLE, facts);
    }
}
