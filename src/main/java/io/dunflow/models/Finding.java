package io.dunflow.models;

/**
 * Something about a model that a designer must know.
 *
 * @param place element, row or line; empty: the whole file
 * @param refuses whether the model cannot be deployed with it
 */
public record Finding(String file, String place, String message, boolean refuses) {

    public static Finding error(String file, String place, String message) {
        return new Finding(file, place == null ? "" : place, message, true);
    }

    public static Finding note(String file, String place, String message) {
        return new Finding(file, place == null ? "" : place, message, false);
    }
}
