package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;

/** A kind of thing that a scenario expects. A new one is a class of this kind, and a definition in the schema. */
public interface Expectation {

    /** The word under which it stands in {@code expect}. */
    String word();

    /** Where what is expected and what is found part. */
    List<Mismatch> check(Part expected, Scene scene);
}
