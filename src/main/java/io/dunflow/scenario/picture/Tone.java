package io.dunflow.scenario.picture;

import java.util.Map;

/** How well something ended for the creditor; the style sheet has a colour for each. */
enum Tone {
    GOOD,
    PART,
    BAD,
    PLAIN;

    private static final Map<String, Tone> OF = Map.ofEntries(
            Map.entry("KEPT", GOOD),
            Map.entry("COMPLETED", GOOD),
            Map.entry("ACCEPTED", GOOD),
            Map.entry("PAID", GOOD),
            Map.entry("PAID_LATE", PART),
            Map.entry("PARTLY_KEPT", PART),
            Map.entry("PARTLY_UPHELD", PART),
            Map.entry("UPHELD", PART),
            Map.entry("BROKEN", BAD),
            Map.entry("DEFAULTED", BAD),
            Map.entry("LAPSED", BAD),
            Map.entry("MISSED", BAD),
            Map.entry("REMINDED", PART),
            Map.entry("SLOW", PART),
            Map.entry("OVERDUE", BAD),
            Map.entry("BLOCKED", BAD),
            Map.entry("RISKY", BAD),
            Map.entry("INSOLVENT", BAD),
            Map.entry("CLEAR", GOOD),
            Map.entry("RELIABLE", GOOD));

    /** That of a state; PLAIN for one that says nothing about money. */
    static Tone of(String state) {
        return OF.getOrDefault(state, PLAIN);
    }

    String css() {
        return name().toLowerCase();
    }
}
