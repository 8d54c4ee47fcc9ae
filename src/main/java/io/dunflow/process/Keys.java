package io.dunflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the business keys of our processes name. */
public final class Keys {

    private Keys() {}

    /** The case of an {@code invoice-to-cash} or of a stage that it called. */
    public static long caseOf(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey());
    }

    /** The dispute of a {@code dispute}. */
    public static long dispute(DelegateExecution execution) {
        return named("dispute:", execution);
    }

    /** The settlement of a {@code settlement}. */
    public static long settlement(DelegateExecution execution) {
        return named("settlement:", execution);
    }

    /** The correction of a {@code correction}. */
    public static long correction(DelegateExecution execution) {
        return named("correction:", execution);
    }

    /** The query of a {@code query}. */
    public static long query(DelegateExecution execution) {
        return named("query:", execution);
    }

    /** The question of a {@code credit-application} or {@code credit-review}. */
    public static long credit(DelegateExecution execution) {
        return named("credit:", execution);
    }

    private static long named(String kind, DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        if (!key.startsWith(kind)) {
            throw new IllegalStateException(
                    "Key " + key + " of " + execution.getProcessInstanceId() + " is no " + kind);
        }
        return Long.parseLong(key.substring(kind.length()));
    }

    /** The run of a {@code dunning-run}, or of a chunk, whose key is {@code run/chunk}. */
    public static long run(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessBusinessKey().split("/")[0]);
    }

    public static int chunk(DelegateExecution execution) {
        return Integer.parseInt(execution.getProcessBusinessKey().split("/")[1]);
    }
}
