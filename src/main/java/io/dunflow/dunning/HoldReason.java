package io.dunflow.dunning;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of reasons to hold, by which the table {@code hold-terms} says how long, and who may. */
public enum HoldReason {
    /** The debtor complained and nobody knows yet whether there is something to dispute. */
    COMPLAINT,
    /** Money seems to have arrived that nobody found yet. */
    PAYMENT_SEARCH,
    /** An address, a name or an amount has to be checked first. */
    DATA_CHECK,
    /** Somebody is given time, for the sake of business or out of kindness. */
    GOODWILL,
    /** A lawyer looks at it. */
    LEGAL_REVIEW,
    /** A lead decided so in an escalated case. */
    LEAD_DECISION,
    OTHER;

    /** Null means OTHER; empty when there is no such kind. */
    static Optional<HoldReason> of(String code) {
        return code == null || code.isBlank()
                ? Optional.of(OTHER)
                : Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
