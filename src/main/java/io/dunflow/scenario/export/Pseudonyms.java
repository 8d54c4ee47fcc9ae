package io.dunflow.scenario.export;

import io.dunflow.scenario.script.NamedItems;
import java.util.HashMap;
import java.util.Map;

/** Names that say nothing of who and what is meant; the same thing has the same name throughout a scenario. */
final class Pseudonyms {

    static final String DEBTOR = "debtor";
    static final String HEAD_OFFICE = "head-office";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The name of an invoice; one that is not known yet has one too. */
    String invoice(String number) {
        return number == null ? null : of("INV", number);
    }

    /** The name of an item, by the name and the number of the invoice that {@link NamedItems} knows it by. */
    String item(String name, String number) {
        return items.computeIfAbsent(name, unknown -> invoice(number) + name.substring(number.length()));
    }

    /** The name of an item that was named before. */
    String item(String name) {
        return items.get(name);
    }

    String credit(long id) {
        return of("PAY", String.valueOf(id));
    }

    String hold(long id) {
        return of("hold", String.valueOf(id));
    }

    String fact(long id) {
        return of("fact", String.valueOf(id));
    }

    /** A name for something that is named only once. */
    String next(String kind) {
        return kind + "-" + counts.merge(kind, 1, Integer::sum);
    }

    private String of(String kind, String original) {
        return names.computeIfAbsent(kind + " " + original, unknown -> next(kind));
    }
}
