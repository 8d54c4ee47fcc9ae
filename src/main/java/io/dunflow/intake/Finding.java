package io.dunflow.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dunflow.ledger.Sentence;
import java.util.Locale;

/**
 * Why a line is refused.
 *
 * @param line of the file, the header being line 1
 * @param field in the words of mappings, or a column of the file, or {@code file}
 * @param value as it stands in the file, shortened; null when there is none
 */
@JsonPropertyOrder({"line", "field", "reason", "value"})
public record Finding(long line, String field, @JsonIgnore Sentence why, String value) {

    private static final int LONGEST_VALUE = 200;

    public Finding {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** Why, in the English of the API. */
    @JsonProperty
    public String reason() {
        return why.toString();
    }

    /** Why, as a page shows it in its reader's language. */
    public String shownIn(Locale locale) {
        return why.shown(locale);
    }

    /** Why, in a language of the pages. */
    public String reasonIn(Locale locale) {
        return why.in(locale);
    }
}
