package io.dunflow.ledger;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What follows for an account from what it owes.
 *
 * @param name such as CLEAR, REMINDED, BLOCKED
 * @param deliveryStop whether nothing is to be delivered
 * @param creditStop whether no new credit is to be given
 * @param terms of new orders, such as PREPAYMENT; null when they stay as agreed
 * @param task group that is to look at it when the account comes into it; null when none is
 * @param reason code of the rule
 * @param since run date on which the account came into it; null when it never was in another
 * @param decision record of the decision; null when there was none
 */
public record Standing(
        String name,
        boolean deliveryStop,
        boolean creditStop,
        String terms,
        String task,
        String reason,
        LocalDate since,
        Long decision) {

    /** Of an account about which nothing was ever said. */
    public static final Standing CLEAR = new Standing("CLEAR", false, false, null, null, "NOTHING_OVERDUE", null, null);

    /** Whether both mean the same for the account, for whatever reason. */
    public boolean means(Standing other) {
        return name.equals(other.name)
                && deliveryStop == other.deliveryStop
                && creditStop == other.creditStop
                && Objects.equals(terms, other.terms);
    }

    /** The same with the day on which an account that was in another one came into it. */
    public Standing after(Standing former, LocalDate day) {
        var began = name.equals(former.name) ? former.since : day;
        return new Standing(name, deliveryStop, creditStop, terms, task, reason, began == null ? day : began, decision);
    }
}
