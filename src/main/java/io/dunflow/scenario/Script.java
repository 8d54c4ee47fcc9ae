package io.dunflow.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A scenario as it was written.
 *
 * @param folder where the files lie that it names
 */
record Script(Part root, Path folder) {

    String file() {
        return root.source().file();
    }

    String name() {
        return root.get("scenario").text();
    }

    List<Entry> timeline() {
        return Entry.all(root.get("timeline"));
    }

    /** The folder with the models of its own. */
    Optional<Path> policy() {
        return root.text("policy").map(name -> folder.resolve(name).normalize());
    }
}
