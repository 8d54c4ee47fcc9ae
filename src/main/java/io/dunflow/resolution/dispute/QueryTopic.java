package io.dunflow.resolution.dispute;

/** What a debtor wants to know. */
public enum QueryTopic {
    COPY_OF_INVOICE,
    PROOF_OF_DELIVERY,
    STATEMENT,
    HOW_TO_PAY,
    /** Is not content, and has not said with what. */
    COMPLAINT,
    QUESTION
}
