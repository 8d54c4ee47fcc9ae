package io.dunflow.resolution;

/** Who acts where no person does, as histories name it. */
public final class Actor {

    /** The tables: what ended, lapsed or was proposed because a rule says so. */
    public static final String POLICY = "policy";

    private Actor() {}
}
