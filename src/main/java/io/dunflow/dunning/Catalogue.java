package io.dunflow.dunning;

import io.dunflow.policy.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The names of the facts about one kind of subject, and how each is found on a day, when a table asks for it. */
final class Catalogue<T> {

    private final Map<String, BiFunction<T, LocalDate, ?>> facts = new LinkedHashMap<>();
    private final Set<String> daily = new HashSet<>();

    Catalogue<T> fact(String name, BiFunction<T, LocalDate, ?> value) {
        facts.put(name, value);
        return this;
    }

    /** A number of days that is one higher tomorrow, unless something happens. */
    Catalogue<T> daily(String name, BiFunction<T, LocalDate, ?> value) {
        daily.add(name);
        return fact(name, value);
    }

    Set<String> names() {
        return facts.keySet();
    }

    Facts of(T subject, LocalDate day) {
        return new Facts() {
            @Override
            public boolean knows(String name) {
                return facts.containsKey(name);
            }

            @Override
            public Object value(String name) {
                return facts.get(name).apply(subject, day);
            }

            @Override
            public boolean growsDaily(String name) {
                return daily.contains(name);
            }
        };
    }

    /** All facts at once, as an entry of a list. */
    Map<String, Object> context(T subject, LocalDate day) {
        var context = new HashMap<String, Object>();
        facts.forEach((name, value) -> context.put(name, value.apply(subject, day)));
        return context;
    }
}
