package io.dunflow.dunning;

import java.util.Map;

/** Labels that count for an account; each empty when there are none, or when no table asks for them. */
record LabelFacts(
        Map<String, String> creditor,
        Map<String, String> debtor,
        Map<String, String> group,
        Map<String, String> account) {

    static final LabelFacts NONE = new LabelFacts(Map.of(), Map.of(), Map.of(), Map.of());
}
