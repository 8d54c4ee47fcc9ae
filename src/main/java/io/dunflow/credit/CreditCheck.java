package io.dunflow.credit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A question about an order with its answer, as it is shown.
 *
 * @param id 0 when nothing was recorded
 * @param limitNeeded the limit of the debtor that would just hold the order; null when a rate is missing
 * @param facts what the table was asked with, and the sums behind it; null for who may not see them
 * @param table the table that was asked, with the version that answered and the rows that fitted
 */
public record CreditCheck(
        long id,
        String creditor,
        String debtor,
        String order,
        BigDecimal amount,
        String currency,
        LocalDate day,
        CreditAnswer answer,
        List<String> reasons,
        BigDecimal limitNeeded,
        String limitCurrency,
        JsonNode facts,
        Table table) {

    /** Which version of which table answered, by which rows; the version is 0 when nothing was recorded. */
    public record Table(String name, int version, List<String> rules) {}

    /** The same without the sums of all creditors. */
    CreditCheck withoutSums() {
        return new CreditCheck(
                id, creditor, debtor, order, amount, currency, day, answer, reasons, null, null, null, table);
    }
}
