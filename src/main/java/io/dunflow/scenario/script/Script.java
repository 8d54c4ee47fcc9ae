package io.dunflow.scenario.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as it was written.
 *
 * @param folder where the files lie that it names
 */
public record Script(Part root, Path folder) {

    public String file() {
        return root.source().file();
    }

    public String name() {
        return root.get("scenario").text();
    }

    public List<Entry> timeline() {
        return Entry.all(root.get("timeline"));
    }

    /** The folder with the models of its own. */
    public Optional<Path> policy() {
        return root.text("policy").map(name -> folder.resolve(name).normalize());
    }
}
