package io.dunflow.correspondence;

/** Knows how many days a notice gives whose day nothing names. */
interface DaysToPay {

    /** As a notice that leaves is given, which is recorded; or an example of one. */
    Given of(Outgoing outgoing, boolean leaves);

    /**
     * What a table gave.
     *
     * @param days calendar days, from the day of the notice
     * @param decisionId of the answer; 0 for an example
     */
    record Given(int days, long decisionId) {}
}
