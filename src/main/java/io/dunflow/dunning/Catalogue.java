package io.dunflow.dunning;

import io.dunflow.policy.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The names of the facts about one kind of subject, and how each is found on a day, when a table asks for it. */
final class Catalogue<T> {

    private final Map<String, BiFunction<T, LocalDate, ?>> facts = new LinkedHashMap<>();
    private final Set<String> daily = new HashSet<>();
    private final Set<String> ofEntries = new HashSet<>();

    Catalogue<T> fact(String name, BiFunction<T, LocalDate, ?> value) {
        facts.put(name, value);
        return this;
    }

    /** A number of days that is one higher tomorrow, unless something happens. */
    Catalogue<T> daily(String name, BiFunction<T, LocalDate, ?> value) {
        daily.add(name);
        return fact(name, value);
    }

    /** All facts of each subject of another kind that belongs to this one. */
    <E> Catalogue<T> list(String name, Catalogue<E> entries, Function<T, List<E>> subjects) {
        ofEntries.addAll(entries.names());
        return fact(name, (subject, day) -> subjects.apply(subject).stream()
                .map(entry -> entries.context(entry, day))
                .toList());
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

            @Override
            public boolean hasEntriesWith(String name) {
                return ofEntries.contains(name);
            }
        };
    }

    private Map<String, Object> context(T subject, LocalDate day) {
        var context = new HashMap<String, Object>();
        facts.forEach((name, value) -> context.put(name, value.apply(subject, day)));
        return context;
    }
}
