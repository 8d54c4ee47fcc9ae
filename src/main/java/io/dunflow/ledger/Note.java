package io.dunflow.ledger;

import java.util.List;
import java.util.Map;

/** What a person writes down at length: a call, an objection, an answer. One limit holds wherever somebody does. */
public final class Note {

    /** Signs of the longest. */
    public static final int LONGEST = 2000;

    private Note() {}

    /**
     * Refuses what nobody will read or the database cannot take; null is none.
     *
     * @throws InvalidInput naming the field
     */
    public static void check(String field, Object text) {
        if (text != null) {
            var fields = new Fields();
            fields.text(field, text.toString(), LONGEST);
            fields.refuseWrong();
        }
    }

    /**
     * Refuses the same of whatever stands in these fields of a form.
     *
     * @throws InvalidInput naming the field
     */
    public static void checkAll(Map<String, ?> fields) {
        for (var field : List.copyOf(fields.keySet())) {
            if (fields.get(field) instanceof String text) {
                check(field, text);
            }
        }
    }
}
