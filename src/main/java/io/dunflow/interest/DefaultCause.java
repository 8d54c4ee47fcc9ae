package io.dunflow.interest;

/** After what a debtor is in default, where the terms name it. */
public enum DefaultCause {
    /** The day on which it was due by agreement. */
    DUE_DATE,
    /** The first reminder that was handed over, once it was due. */
    REMINDER,
    /** Thirty days after it was due and invoiced. */
    THIRTY_DAYS_AFTER_INVOICE,
    /** The same; of consumers only if the invoice told them. */
    THIRTY_DAYS_WITH_NOTICE
}
