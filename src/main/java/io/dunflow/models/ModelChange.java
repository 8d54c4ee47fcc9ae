package io.dunflow.models;

import java.util.List;

/**
 * One part of a model that differs between what is deployed and what is proposed.
 *
 * @param kind ADDED, CHANGED or REMOVED
 * @param part what it is, such as rule, userTask or text; empty: the file, whose writing alone differs
 * @param id of the part in its file
 * @param name how people call it; may be empty
 */
public record ModelChange(String kind, String file, String part, String id, String name, List<Value> values) {

    /**
     * What it says differently.
     *
     * @param before null when it was not there
     * @param after null when it would not be there any more
     */
    public record Value(String what, String before, String after) {}
}
