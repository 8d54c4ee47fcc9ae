package io.dunflow.interest;

/** Of what of an item interest is stated. */
public enum StatedPart {
    /** All that was unpaid of it, whatever covers it. */
    WHOLE,
    /**
     * What a letter of that day would claim: without what something covers now, without what interest of the same days is
     * booked or waived on, and not after insolvency proceedings opened.
     */
    LETTER
}
