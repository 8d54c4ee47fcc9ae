package io.dunflow.interest;

/** Which base rate counts for a day of a debt. */
public enum RateFixing {
    /** The one of that day. */
    FLOATING,
    /** The one of the first day that bears interest, for the life of the debt. */
    FROZEN
}
