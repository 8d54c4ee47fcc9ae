package io.dunflow.scenario.scene;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;

/**
 * A kind of thing that can happen in a scenario. A new one is a class of this kind, a definition of its word in
 * {@code scenario.schema.json}, and an example in {@code bpmn/scenarios/README.md}.
 */
public interface EventKind {

    /** The word under which it stands in the timeline. */
    String word();

    /** Makes it happen; what is due because of it is done afterwards. */
    void happen(Part what, Scene scene);

    /** Whether it belongs to the evening: letters and mails of the day have left by then. */
    default boolean inTheEvening() {
        return false;
    }

    /** What it is, in a line of the story that a failing scenario tells. */
    default String told(Part what) {
        return word() + " " + Facts.written(what);
    }
}
