package io.dunflow.models;

import io.dunflow.ledger.InvalidInput;
import java.util.List;

/** What the engine can do with running instances of a process that has another version; its module implements it. */
public interface MovingInstances {

    /**
     * Shows where the instances are and where they would be.
     *
     * @throws InvalidInput when there is no such process or version
     */
    MigrationPlan plan(MigrationOrder order);

    /** The ids of the running instances of the old version. */
    List<String> running(MigrationOrder order);

    /**
     * Moves instances, each whole or not at all, in transactions of its own; a dry run takes all back.
     *
     * @return those that were not moved; one that ended in the meantime has the reason {@link #ENDED}
     */
    List<Refusal> move(MigrationOrder order, List<String> instances);

    String ENDED = "it ended in the meantime";

    /**
     * An instance that stays where it is.
     *
     * @param businessKey of the instance, such as the id of its case
     */
    record Refusal(String instance, String businessKey, String reason) {}
}
