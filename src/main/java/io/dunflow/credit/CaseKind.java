package io.dunflow.credit;

/** What a person is asked about credit. */
public enum CaseKind {
    REFERRAL("credit-application"),
    APPLICATION("credit-application"),
    REVIEW("credit-review");

    private final String process;

    CaseKind(String process) {
        this.process = process;
    }

    /** The key of the model. */
    String process() {
        return process;
    }
}
