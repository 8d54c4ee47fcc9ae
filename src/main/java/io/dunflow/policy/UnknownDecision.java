package io.dunflow.policy;

/** No table of this key is deployed. */
public class UnknownDecision extends RuntimeException {

    public UnknownDecision(String decision) {
        super("No decision table with the key '" + decision + "' is deployed");
    }
}
