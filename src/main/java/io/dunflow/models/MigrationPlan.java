package io.dunflow.models;

import java.util.List;

/**
 * Where running instances are and where they would be.
 *
 * @param problems why the plan as a whole cannot be followed; nothing is moved then
 */
public record MigrationPlan(List<Place> places, List<String> problems) {

    /**
     * An activity in which instances are.
     *
     * @param target the activity in the new version; empty when there is none, and the instances stay
     */
    public record Place(String activity, String name, long instances, String target) {}
}
