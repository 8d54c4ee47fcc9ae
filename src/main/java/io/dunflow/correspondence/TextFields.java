package io.dunflow.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that a designer may use in a text, which are part of those of {@link NoticeFields}. */
final class TextFields {

    static final List<String> TONES = List.of("friendly", "neutral", "firm");

    /** Fields that are shown. */
    static final Set<String> WORDS = Set.of(
            "name",
            "debtor",
            "number",
            "date",
            "payBy",
            "message",
            "subtotal",
            "credits",
            "received",
            "total",
            "reference",
            "creditorReference",
            "open",
            "charged",
            "original",
            "agreed",
            "agreedBy",
            "letOff",
            "counted",
            "stillToPay",
            "rest",
            "replaced",
            "missing",
            "missingBy",
            "highestLevel",
            "disputed",
            "credited",
            "owed",
            "creditor.name",
            "creditor.postal",
            "creditor.phone",
            "creditor.email",
            "creditor.iban",
            "creditor.bic");

    /** Fields that answer yes or no. */
    static final Set<String> QUESTIONS = Set.of(
            "single",
            "mixed",
            "heard",
            "called",
            "kept",
            "claims",
            "hasCredits",
            "hasReceived",
            "hasListed",
            "hasOpen",
            "hasLetOff",
            "refunded",
            "hasOwed",
            "deducted",
            "forDebtor",
            "copy",
            "acting",
            "estate",
            "contact",
            "phoneAndEmail",
            "friendly",
            "neutral",
            "firm");

    private TextFields() {}

    static boolean mayShow(String field) {
        return WORDS.contains(field);
    }

    /** A word asks too: whether there is one. */
    static boolean mayAsk(String field) {
        return QUESTIONS.contains(field) || WORDS.contains(field);
    }

    /** Every field with a value, to try a text. */
    static Map<String, Object> example(String tone, boolean single) {
        var creditor = new HashMap<String, Object>();
        var fields = new HashMap<String, Object>(Map.of("creditor", creditor));
        WORDS.forEach(word -> {
            var parts = word.split("\\.");
            (parts.length == 1 ? fields : creditor).put(parts[parts.length - 1], word);
        });
        QUESTIONS.forEach(question -> fields.put(question, question.equals(tone)));
        fields.put("single", single);
        fields.put("claims", true);
        return fields;
    }
}
