package io.dunflow.policy;

/** A table could not answer: an expression that fails, a fact that nobody knows. The message names the place. */
public class DecisionFailed extends RuntimeException {

    public DecisionFailed(String table, String column, String expression, String problem) {
        super("Table '%s', column '%s' (%s): %s".formatted(table, column, expression, problem));
    }

    public DecisionFailed(String table, Exception cause) {
        super("Table '%s': %s".formatted(table, cause.getMessage()), cause);
    }
}
