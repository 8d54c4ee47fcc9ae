package io.dunflow.interest;

/** What of an interest statement is rounded, half up to the digits of the currency. */
public enum InterestRounding {
    /** The total, once; the lines are shares of it by the largest remainder. */
    TOTAL,
    /** Each line. */
    SEGMENT,
    /** The amount of one day of a line. */
    DAY
}
