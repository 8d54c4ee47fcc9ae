package io.dunflow.platform;

import java.util.List;

/** A command of the runnable jar, named by its first argument. */
public interface Command {

    /** The word on the command line, such as {@code invariants}. */
    String name();

    /**
     * Runs the command and prints its answer.
     *
     * @param arguments what stood after the name
     * @return the exit code of the program: 0 when all is well
     */
    int run(List<String> arguments);
}
