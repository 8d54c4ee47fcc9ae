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
 * @param asked what a person has to agree to before it follows; null when nothing waits for a person, or did
 */
public record Standing(
        String name,
        boolean deliveryStop,
        boolean creditStop,
        String terms,
        String task,
        String reason,
        LocalDate since,
        Long decision,
        AskedStops asked) {

    /** Of an account about which nothing was ever said. */
    public static final Standing CLEAR =
            new Standing("CLEAR", false, false, null, null, "NOTHING_OVERDUE", null, null, null);

    /** Whether both mean the same for the account, for whatever reason, and whatever a person said to it. */
    public boolean means(Standing other) {
        return name.equals(other.name) && (asked == null) == (other.asked == null) && wanted().sameAs(other.wanted());
    }

    /** Whether anything follows beyond a name. */
    public boolean stops() {
        return deliveryStop || creditStop || terms != null;
    }

    /** The same, of which nothing follows before a person of the group agrees. */
    public Standing askedOf(String group) {
        return with(false, false, null, new AskedStops(deliveryStop, creditStop, terms, group, null));
    }

    /** Whether it waits for a person. */
    public boolean waits() {
        return asked != null && asked.answer() == null;
    }

    /**
     * The same with the day on which an account that was in another one came into it. To what is asked for, and was agreed to
     * before, nobody has to agree again.
     */
    public Standing after(Standing former, LocalDate day) {
        var began = name.equals(former.name) ? former.since : day;
        var dated = new Standing(
                name, deliveryStop, creditStop, terms, task, reason, began == null ? day : began, decision, asked);
        return asked == null || former.asked == null ? dated : dated.asFarAs(former);
    }

    /** The same after a person said whether it is to follow. */
    Standing answered(boolean agreed) {
        var said = asked.answered(agreed);
        return agreed
                ? with(asked.deliveryStop(), asked.creditStop(), asked.terms(), said)
                : with(deliveryStop, creditStop, terms, said);
    }

    private Standing asFarAs(Standing former) {
        var agreed = with(
                asked.deliveryStop() && former.deliveryStop,
                asked.creditStop() && former.creditStop,
                Objects.equals(asked.terms(), former.terms) ? asked.terms() : null,
                asked);
        return agreed.follows().sameAs(asked) ? agreed.answered(true) : agreed;
    }

    private AskedStops wanted() {
        return asked == null ? follows() : asked;
    }

    private AskedStops follows() {
        return new AskedStops(deliveryStop, creditStop, terms, null, null);
    }

    private Standing with(boolean delivery, boolean credit, String termsOf, AskedStops of) {
        return new Standing(name, delivery, credit, termsOf, task, reason, since, decision, of);
    }
}
