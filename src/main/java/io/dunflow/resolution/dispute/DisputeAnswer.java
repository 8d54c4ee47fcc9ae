package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.AccountMoney;
import java.math.BigDecimal;

/**
 * How a dispute is answered.
 *
 * @param decision UPHELD, PARTLY_UPHELD or REJECTED
 * @param credit what is credited; only with PARTLY_UPHELD
 * @param text what the debtor is told
 * @param cause found: one of those that are listed; null for the reason that the debtor named; none with REJECTED
 */
public record DisputeAnswer(DisputeState decision, BigDecimal credit, String text, String cause) {

    /** With no other cause than the debtor named. */
    public DisputeAnswer(DisputeState decision, BigDecimal credit, String text) {
        this(decision, credit, text, null);
    }

    /**
     * Reads what a form sends; what does not go with the decision does not count, the form hides it:
     * an amount beside another than PARTLY_UPHELD, a cause beside REJECTED.
     *
     * @throws InvalidInput naming the field
     */
    public static DisputeAnswer of(String decision, String credit, String text, String cause) {
        var state = decision(decision);
        boolean part = state == DisputeState.PARTLY_UPHELD && credit != null;
        if (part && !credit.matches(AccountMoney.PLAIN)) {
            throw new InvalidInput("credit", say("amount.unreadable", credit));
        }
        return new DisputeAnswer(
                state, part ? new BigDecimal(credit) : null, text, state == DisputeState.REJECTED ? null : cause);
    }

    /**
     * The answer of that name.
     *
     * @throws InvalidInput naming the answers that there are
     */
    public static DisputeState decision(String name) {
        return AnswerRights.ANSWERS.stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("decision", say("dispute.decision", AnswerRights.ANSWERS)));
    }
}
