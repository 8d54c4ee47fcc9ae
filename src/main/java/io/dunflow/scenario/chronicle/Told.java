package io.dunflow.scenario.chronicle;

/** Pieces of the story's sentences, empty where there is nothing to tell. */
final class Told {

    private Told() {}

    static String inBrackets(String text) {
        return text == null || text.isBlank() ? "" : " (" + text + ")";
    }

    static String rules(String table, String rules) {
        return rules == null || rules.isBlank() ? "" : "  [" + table + ": " + rules + "]";
    }
}
