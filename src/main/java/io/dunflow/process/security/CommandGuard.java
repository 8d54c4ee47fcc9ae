package io.dunflow.process.security;

import org.camunda.bpm.engine.impl.interceptor.Command;

/** Looks at every command before the engine executes it, whoever sent it and however, and may refuse it. */
public interface CommandGuard {

    /**
     * Returns when the command may be executed.
     *
     * @throws RuntimeException when it may not, with the reason as message
     */
    void check(Command<?> command);
}
