package io.dunflow.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dunflow.ledger.Amounts;
import java.time.LocalDate;

/**
 * One item of an account in a run as it is shown.
 *
 * @param dunningAge days since the due date without frozen ones
 * @param amount dunnable amount on the day of the proposal
 * @param charged what its letter claims anew on top of it
 * @param rule the rules of {@code item-level} that fired; null when something stood in the way before
 */
public record LineItemView(
        @JsonIgnore long lineId,
        @JsonIgnore String currency,
        long itemId,
        String invoice,
        LocalDate dueDate,
        ItemAction action,
        String reason,
        int levelBefore,
        int level,
        int repetition,
        int ageOfDebt,
        int dunningAge,
        String amount,
        String charged,
        String openAmount,
        String rule) {

    /** Amounts carry the decimals of their currency. */
    public LineItemView {
        amount = Amounts.text(amount, currency);
        charged = Amounts.text(charged, currency);
        openAmount = Amounts.text(openAmount, currency);
    }
}
