package io.dunflow.models;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the engine can do with models; the engine's module implements it. */
public interface ModelWorkshop {

    /** The files of a deployment by name. */
    SortedMap<String, byte[]> files(String engineId);

    /**
     * Looks at a complete set of models: well-formed, nothing that runs code of its own, the rules of the house, and
     * whether the engine would take them. Deploys nothing.
     */
    List<Finding> review(Map<String, byte[]> models);

    /** What is different, by rows and elements. */
    List<ModelChange> differences(Map<String, byte[]> before, Map<String, byte[]> after);

    /**
     * Deploys a complete set of models in the current transaction.
     *
     * @param source says where it comes from, as the engine's own tools show it
     * @return the engine's id of the deployment
     */
    String deploy(Map<String, byte[]> models, String source);

    /** The files that came with this program. */
    SortedMap<String, byte[]> shipped();

    /** The processes and tables with all versions that are the latest or still have running instances. */
    List<Version> versions();

    /**
     * A version of a process or table.
     *
     * @param kind process or decision
     * @param file the name of its file
     * @param engineId the deployment it belongs to
     */
    record Version(
            String kind,
            String key,
            String name,
            int version,
            boolean latest,
            String file,
            String engineId,
            long running) {}
}
