package io.dunflow.agency;

import java.math.BigDecimal;

/** What our books held of a placed item at the end of a day. */
record OurItem(
        long placement,
        long item,
        String invoice,
        boolean only,
        BigDecimal original,
        BigDecimal paid,
        BigDecimal cancelled,
        BigDecimal remaining,
        BigDecimal commission) {

    String key() {
        return placement + "/" + item;
    }
}
