package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a request and gathers what is wrong with them, so that one answer names them all. */
final class Fields {

    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    void wrong(String field, Sentence reason) {
        problems.add(new InvalidInput.Problem(field, reason));
    }

    void wrong(String field, Optional<Sentence> reason) {
        reason.ifPresent(why -> wrong(field, why));
    }

    boolean present(String field, Object value) {
        var missing = value == null || value instanceof String text && text.isBlank();
        if (missing) {
            wrong(field, say("missing"));
        }
        return !missing;
    }

    String required(String field, String value, int most) {
        present(field, value);
        return text(field, value, most);
    }

    String text(String field, String value, int most) {
        if (value != null && value.length() > most) {
            wrong(field, say("text.tooLong", most));
        }
        if (value != null && value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
            wrong(field, say("text.control"));
        }
        return value;
    }

    LocalDate date(String field, String value) {
        if (!present(field, value)) {
            return null;
        }
        try {
            var date = LocalDate.parse(value);
            var farOff = TypedDays.whyNot(date);
            wrong(field, farOff);
            return farOff.isPresent() ? null : date;
        } catch (DateTimeException noDate) {
            wrong(field, say("date.unreadable", shortened(value)));
        }
        return null;
    }

    BigDecimal amount(String field, String value, String currency) {
        if (!present(field, value)) {
            return null;
        }
        if (!Amounts.isPlain(value)) {
            wrong(field, say("amount.unreadable", shortened(value)));
            return null;
        }
        var amount = new BigDecimal(value);
        if (Amounts.whyNotCurrency(currency).isEmpty()) {
            wrong(field, Amounts.whyNotBookable(amount, currency));
        }
        return amount;
    }

    void refuseWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
