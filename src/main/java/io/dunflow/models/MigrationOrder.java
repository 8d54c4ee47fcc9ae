package io.dunflow.models;

import java.util.Map;

/**
 * Running instances of a process are to go on with another version of it.
 *
 * @param mappings activities by id, from the old version to the new one, where they are not called the same; empty: none
 * @param dryRun only find out what would happen
 */
public record MigrationOrder(
        String process, int fromVersion, int toVersion, Map<String, String> mappings, boolean dryRun) {

    public MigrationOrder {
        mappings = mappings == null ? Map.of() : Map.copyOf(mappings);
    }
}
