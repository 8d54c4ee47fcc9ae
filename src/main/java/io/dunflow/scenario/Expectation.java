package io.dunflow.scenario;

import java.util.List;

/** A kind of thing that a scenario expects. A new one is a class of this kind, and a definition in the schema. */
interface Expectation {

    /** The word under which it stands in {@code expect}. */
    String word();

    /** Where what is expected and what is found part. */
    List<Mismatch> check(Part expected, Scene scene);
}
