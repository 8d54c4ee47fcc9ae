package io.dunflow.process.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what somebody may have meant by a misspelt name. */
final class Nearest {

    private Nearest() {}

    /** Such as {@code ; did you mean 'overdueCount'?}; empty when no name is near. */
    static String hint(String name, Collection<String> known) {
        int most = Math.max(2, name.length() / 3);
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(other -> distance(name, other)))
                .filter(other -> distance(name, other) <= most)
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }

    /** How many letters have to be changed, added or left out. */
    private static int distance(String name, String other) {
        var one = name.toLowerCase(Locale.ROOT);
        var two = other.toLowerCase(Locale.ROOT);
        var before = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var here = new int[two.length() + 1];
            here[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                here[j] = Math.min(changed, 1 + Math.min(before[j], here[j - 1]));
            }
            before = here;
        }
        return before[two.length()];
    }
}
