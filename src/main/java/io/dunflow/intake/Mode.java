package io.dunflow.intake;

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
                .orElseThrow(() ->
                        new InvalidImport("There is no mode '%s', only all-or-nothing and valid-rows".formatted(word)));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase().replace('_', '-');
    }
}
