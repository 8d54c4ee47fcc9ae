package io.dunflow.scenario.script;

/**
 * What is wrong with the text of a scenario.
 *
 * @param field path of the field, such as {@code timeline[2].payment.amount}
 */
public record Problem(String file, int line, String field, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + reason;
    }
}
