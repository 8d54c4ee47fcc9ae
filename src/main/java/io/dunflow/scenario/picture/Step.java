package io.dunflow.scenario.picture;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What changed the balance on a day in one way, as it became known.
 *
 * @param kind of the entries, such as PAYMENT
 * @param invoices whose balance changed
 */
record Step(LocalDate day, String kind, String invoices, BigDecimal amount) {

    boolean isInvoice() {
        return kind.equals("INVOICE");
    }
}
