package io.dunflow.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An account as the API shows it; amounts are strings.
 *
 * @param open of all its items
 * @param overdue of those whose due date has passed in the creditor's zone
 * @param unallocated payments and free credit notes
 * @param parked of these, what may have to be given back: it takes nothing off the net claim
 * @param charges claimed on top of the items, such as the bank's fee of a return
 * @param oldestDueDate of what is open, or null
 * @param standing what follows from what is owed: CLEAR, or as the policy has it
 * @param terms of new orders, such as PREPAYMENT; null when they stay as agreed
 */
record AccountAnswer(
        long id,
        String creditor,
        String debtor,
        String name,
        String currency,
        String open,
        String dunnable,
        String overdue,
        String unallocated,
        String parked,
        String netClaim,
        String charges,
        int openItems,
        int overdueItems,
        LocalDate oldestDueDate,
        String standing,
        LocalDate standingSince,
        String standingReason,
        boolean deliveryStop,
        boolean creditStop,
        String terms) {

    static AccountAnswer of(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var dunnable = row.getBigDecimal("dunnable");
        var unallocated = row.getBigDecimal("unallocated");
        var parked = row.getBigDecimal("parked");
        return new AccountAnswer(
                row.getLong("id"),
                row.getString("creditor"),
                row.getString("debtor"),
                row.getString("name"),
                currency,
                text(row.getBigDecimal("open"), currency),
                text(dunnable, currency),
                text(row.getBigDecimal("overdue"), currency),
                text(unallocated, currency),
                text(parked, currency),
                text(dunnable.subtract(unallocated).add(parked), currency),
                text(row.getBigDecimal("charges"), currency),
                row.getInt("open_items"),
                row.getInt("overdue_items"),
                row.getObject("oldest_due_date", LocalDate.class),
                row.getString("standing"),
                row.getObject("since", LocalDate.class),
                row.getString("standing_reason"),
                row.getBoolean("delivery_stop"),
                row.getBoolean("credit_stop"),
                row.getString("terms"));
    }

    private static String text(BigDecimal amount, String currency) {
        return Amounts.text(amount, currency);
    }
}
