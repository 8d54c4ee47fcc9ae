package io.dunflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An item as the API shows it; amounts are strings.
 *
 * @param covered of what is open, by dispute, promise, plan or placement
 * @param earlyPayment what its terms let deduct and what was deducted; null where they grant nothing
 * @param daysOverdue calendar days since the due date, in the creditor's zone; 0 when settled or not yet due
 */
record ItemAnswer(
        long id,
        String invoice,
        int no,
        LocalDate issuedOn,
        LocalDate dueDate,
        LocalDate originalDueDate,
        String amount,
        String open,
        String dunnable,
        String covered,
        int daysOverdue,
        LocalDate settledOn,
        EarlyPaymentAnswer earlyPayment) {

    /** The same with what early payment does; null: it does nothing. */
    ItemAnswer with(EarlyPayment early, String currency) {
        return early == null
                ? this
                : new ItemAnswer(
                        id,
                        invoice,
                        no,
                        issuedOn,
                        dueDate,
                        originalDueDate,
                        amount,
                        open,
                        dunnable,
                        covered,
                        daysOverdue,
                        settledOn,
                        EarlyPaymentAnswer.of(early, currency));
    }

    static ItemAnswer of(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var open = row.getBigDecimal("open_amount");
        var dunnable = row.getBigDecimal("dunnable_amount");
        return new ItemAnswer(
                row.getLong("id"),
                row.getString("invoice"),
                row.getInt("no"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("original_due_date", LocalDate.class),
                Amounts.text(row.getBigDecimal("amount"), currency),
                Amounts.text(open, currency),
                Amounts.text(dunnable, currency),
                Amounts.text(open.subtract(dunnable), currency),
                row.getInt("days_overdue"),
                row.getObject("settled_on", LocalDate.class),
                null);
    }
}
