package io.dunflow.process.lint;

import java.util.Set;
import java.util.regex.Pattern;

/** A bean that a model may name. */
record Bean(
        String name,
        boolean listener,
        Set<String> stores,
        Set<String> offers,
        Set<String> forgets,
        boolean savePoint,
        boolean needsPerson,
        boolean schedules) {

    private static final Pattern HARMS = Pattern.compile("(handOver|place|decline|scoreDown)[A-Z]\\w*");

    /** A bean without effects but those that its name tells, for what a model names and nobody knows. */
    static Bean unknown(String name) {
        return new Bean(name, false, Set.of(), Set.of(), Set.of(), false, false, false);
    }

    /** Whether a person has to stand before it: it says so, or its name does. */
    boolean harms() {
        return needsPerson || HARMS.matcher(name).matches();
    }
}
