package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** A line of a statement: what an agency says of an item that was placed with it. */
record StatedItem(
        long line,
        String statement,
        LocalDate asOf,
        String currency,
        String placement,
        String item,
        BigDecimal original,
        BigDecimal paid,
        BigDecimal cancelled,
        BigDecimal remaining,
        BigDecimal commission) {

    static StatedItem of(News line) {
        return new StatedItem(
                line.line(),
                line.text("statement"),
                line.day("asOf"),
                line.text("currency"),
                line.text("placement"),
                line.text("item"),
                amount(line, "original"),
                amount(line, "paid"),
                amount(line, "cancelled"),
                amount(line, "remaining"),
                line.amount("commission"));
    }

    private static BigDecimal amount(News line, String field) {
        var amount = line.amount(field);
        if (amount.signum() < 0) {
            throw new InvalidInput(field, say("agency.amount"));
        }
        return amount;
    }

    boolean sameStatement(StatedItem other) {
        return statement.equals(other.statement) && asOf.equals(other.asOf) && currency.equals(other.currency);
    }

    boolean addsUp() {
        return original.compareTo(paid.add(cancelled).add(remaining)) == 0;
    }

    /** Items are named by our id or by the number of the invoice. */
    OurItem find(Map<String, OurItem> ours) {
        return ours.get(placement + "/" + item);
    }

    AgencyMatter matter(String agency, String kind, long statementId) {
        return AgencyMatter.about(agency, kind).stated(statementId, line);
    }
}
