package io.dunflow.worklist;

import java.time.Instant;
import java.util.List;

/** The processes and tables at work; the engine keeps them. */
public interface DeployedModels {

    /** The latest version of each, processes first. */
    List<Model> latest();

    /**
     * A process or a table.
     *
     * @param kind process or decision
     * @param since when this version was deployed
     */
    record Model(String kind, String key, String name, int version, Instant since, long running) {}
}
