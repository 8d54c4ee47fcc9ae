package io.dunflow.policy;

import java.util.Map;

/** What is known about the subject of a decision: each fact by its name, found when a table asks for it. */
public interface Facts {

    /** Whether there is a fact of this name, be its value null or not. */
    boolean knows(String name);

    /** The value: a number, string, boolean, date, map or list of these, or null. */
    Object value(String name);

    /** Whether it is a number of days that is one higher tomorrow, or a date that is. */
    default boolean growsDaily(String name) {
        return false;
    }

    /** Whether entries of a list among the facts have one of this name: a filter of that list may say it. */
    default boolean hasEntriesWith(String name) {
        return false;
    }

    /** The facts of a map. */
    static Facts of(Map<String, ?> values) {
        return new Facts() {
            @Override
            public boolean knows(String name) {
                return values.containsKey(name);
            }

            @Override
            public Object value(String name) {
                return values.get(name);
            }
        };
    }

    /** These and the others; of two of the same name the other one. */
    default Facts and(Facts others) {
        var these = this;
        return new Facts() {
            @Override
            public boolean knows(String name) {
                return others.knows(name) || these.knows(name);
            }

            @Override
            public Object value(String name) {
                return others.knows(name) ? others.value(name) : these.value(name);
            }

            @Override
            public boolean growsDaily(String name) {
                return others.knows(name) ? others.growsDaily(name) : these.growsDaily(name);
            }

            @Override
            public boolean hasEntriesWith(String name) {
                return others.hasEntriesWith(name) || these.hasEntriesWith(name);
            }
        };
    }

    /** These and one more. */
    default Facts and(Map<String, ?> others) {
        return and(of(others));
    }
}
