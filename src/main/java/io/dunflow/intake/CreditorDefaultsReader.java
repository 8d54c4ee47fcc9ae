package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.NewCreditorDefaults;
import java.time.ZoneId;
import java.util.List;

/** Understands what a mapping says about creditors nobody has heard of. */
final class CreditorDefaultsReader {

    private static final List<String> REQUIRED = List.of("name", "currency", "jurisdiction", "zone", "calendar");
    private static final List<String> KEYS =
            List.of("name", "currency", "jurisdiction", "zone", "calendar", "language", "role", "run-hour", "email");

    private CreditorDefaultsReader() {}

    /** The defaults, or null when unknown creditors are refused. */
    static NewCreditorDefaults read(MappingTree mapping) {
        if (mapping.oneOf("creditors", "refuse", "create").equals("refuse")) {
            return null;
        }
        var tree = mapping.child("creditor-defaults").only(KEYS);
        REQUIRED.stream().filter(key -> !tree.has(key)).forEach(key -> tree.problem(key, say("missing")));
        var currency = tree.text("currency", "");
        if (tree.has("currency") && Currencies.decimals(currency).isEmpty()) {
            tree.problem("currency", say("mapping.currency", currency));
        }
        var zone = tree.text("zone", "UTC");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            tree.problem("zone", say("mapping.zone", zone));
        }
        return new NewCreditorDefaults(
                tree.text("name", "{creditor}"),
                currency,
                tree.text("jurisdiction", ""),
                zone,
                tree.text("calendar", ""),
                tree.text("language", "en"),
                tree.oneOf("role", "FOLLOWER", "LEADER"),
                hour(tree),
                tree.text("email", null));
    }

    private static Integer hour(MappingTree tree) {
        var text = tree.text("run-hour", null);
        if (text == null) {
            return null;
        }
        if (!text.matches("1?[0-9]|2[0-3]")) {
            tree.problem("run-hour", say("mapping.hour", text));
            return null;
        }
        return Integer.valueOf(text);
    }
}
