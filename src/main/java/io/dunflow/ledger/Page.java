package io.dunflow.ledger;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next cursor of the next part; null on the last
 */
record Page<T>(List<T> items, String next) {

    /** Of one row more than fits, which tells that there is a next part. */
    static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
