package io.dunflow.intake;

import io.dunflow.ledger.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that only the file as a whole, or the ledger, can say about a row.
 *
 * @param sql selects line, field, reason (a stored {@link Sentence}) and value of each row that fails
 */
record Check(Set<Kind> kinds, String sql) {

    static Check of(String sql, Kind... kinds) {
        return new Check(EnumSet.copyOf(List.of(kinds)), sql);
    }

    /** Amounts in messages: with at least two decimals, without the ledger's trailing zeros. */
    static String amount(String expression) {
        return "to_char(" + expression + ", 'FM999999999999999990.0099')";
    }
}
