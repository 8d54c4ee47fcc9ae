package io.dunflow.worklist;

import io.dunflow.policy.Facts;
import java.util.Map;
import java.util.Set;

/**
 * Facts of a map, of which some are one higher tomorrow.
 *
 * @param daily names of those that are
 */
record DailyFacts(Map<String, Object> values, Set<String> daily) implements Facts {

    @Override
    public boolean knows(String name) {
        return values.containsKey(name);
    }

    @Override
    public Object value(String name) {
        return values.get(name);
    }

    @Override
    public boolean growsDaily(String name) {
        return daily.contains(name);
    }
}
