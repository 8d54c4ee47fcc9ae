package io.dunflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the business keys of our processes name. */
final class Keys {

    private Keys() {}

    /** The case of an {@code invoice-to-cash} or of a stage that it called. */
    static long caseOf(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    /** The run of a {@code dunning-run}, or of a chunk, whose key is {@code run/chunk}. */
    static long run(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey().split("/")[0]);
    }

    static int chunk(DelegateExecution execution) {
        return Integer.parseInt(execution.getProcessBusinessKey().split("/")[1]);
    }
}
