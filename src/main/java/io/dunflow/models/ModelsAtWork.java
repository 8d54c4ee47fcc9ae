package io.dunflow.models;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The models that count now, as files. */
@Component
public class ModelsAtWork {

    private final ModelHistory history;
    private final ModelWorkshop workshop;

    ModelsAtWork(ModelHistory history, ModelWorkshop workshop) {
        this.history = history;
        this.workshop = workshop;
    }

    /** The number of the deployment. */
    long deployment() {
        return deployed().id();
    }

    /** All of them, by their names. */
    public SortedMap<String, byte[]> files() {
        return workshop.files(deployed().engineId());
    }

    /** What would be at work with a proposal; its scenarios are no models. */
    SortedMap<String, byte[]> with(Map<String, byte[]> proposed) {
        var files = new TreeMap<>(files());
        proposed.forEach((name, content) -> {
            if (!FileNames.isScenario(name)) {
                files.put(name, content);
            }
        });
        return files;
    }

    private ModelHistory.Deployed deployed() {
        return history.latest().orElseThrow(() -> new IllegalStateException("No models are deployed"));
    }
}
