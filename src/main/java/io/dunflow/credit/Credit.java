package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The limits of a debtor, and how far they are used.
 *
 * @param group null: there is no limit for the whole group
 */
record Credit(LimitUse own, LimitUse group) {

    /** VALID when any limit counts on the day and none that was set does not; else EXPIRED, WITHDRAWN or NONE. */
    String state(LocalDate day) {
        if (ended(own) || group != null && ended(group)) {
            return "WITHDRAWN";
        }
        if (expired(own, day) || group != null && expired(group, day)) {
            return "EXPIRED";
        }
        return own.limit() == null && group == null ? "NONE" : "VALID";
    }

    boolean rateMissing() {
        return own.rateMissing() || group != null && group.rateMissing();
    }

    /** The smallest limit of the debtor that holds the order. */
    BigDecimal needed() {
        return own.needed();
    }

    private static boolean ended(LimitUse use) {
        return use.limit() != null && use.limit().amount() == null;
    }

    private static boolean expired(LimitUse use, LocalDate day) {
        return use.limit() != null && !use.limit().givesCreditOn(day);
    }
}
