package io.dunflow.intake;

/**
 * Why a line is refused.
 *
 * @param line of the file, the header being line 1
 * @param field in the words of mappings, or a column of the file, or {@code file}
 * @param value as it stands in the file, shortened; null when there is none
 */
public record Finding(long line, String field, String reason, String value) {

    private static final int LONGEST_VALUE = 200;

    public Finding {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
