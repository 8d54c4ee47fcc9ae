package io.dunflow.dunning;

import java.util.List;

/**
 * What the deployed tables say about deliveries and credit while invoices stay open.
 *
 * @param otherReasons whether something else than age, number, sum and reminders counts too
 */
public record StandingRules(List<StandingRule> rules, Ending ending, boolean otherReasons) {

    /** When it ends by itself at the latest. */
    public enum Ending {
        NOTHING_OVERDUE,
        NOTHING_OPEN,
        NEVER
    }

    /** Of a table that cannot be told. */
    static StandingRules untold() {
        return new StandingRules(List.of(), Ending.NEVER, true);
    }
}
