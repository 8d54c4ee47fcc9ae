package io.dunflow.ledger;

/** Why a person does something, in a sentence that others read on a page beside what was done. */
public final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * Demands that a reason is given.
     *
     * @throws InvalidInput naming the field {@code reason} when there is none, or it is too long or no text
     */
    public static void demand(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", Sentence.say("reason.missing"));
        }
        var fields = new Fields();
        fields.text("reason", reason, LONGEST);
        fields.refuseWrong();
    }
}
