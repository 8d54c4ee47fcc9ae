package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What becomes of a file with refused lines. */
public enum Mode {
    ALL_OR_NOTHING,
    VALID_ROWS;

    /** The mode of the name, such as {@code valid-rows}. */
    public static Mode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidImport(say("mode.unknown", word)));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase().replace('_', '-');
    }
}
