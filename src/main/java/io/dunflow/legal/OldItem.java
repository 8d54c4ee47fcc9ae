package io.dunflow.legal;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An open item, as far as limitation asks for it.
 *
 * @param due original due date, which is never moved
 * @param stored last day as it was last computed; null when it never was
 */
record OldItem(
        long id,
        long accountId,
        String invoice,
        int no,
        String jurisdiction,
        String kind,
        String claim,
        LocalDate due,
        BigDecimal open,
        String currency,
        LocalDate stored,
        boolean suspended) {

    DebtKind debt() {
        return new DebtKind(jurisdiction, kind, claim);
    }
}
