package io.dunflow.dunning;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.CreditorWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A run as it is shown.
 *
 * @param leftOutCreditors creditors it does not cover, each with its reason; null when it covers all
 * @param accounts accounts with something due, in or out
 * @param notices notices proposed
 * @param escalations accounts that go to a collector
 * @param approval NONE, FINANCE or LEAD, with the reason of the table
 * @param totals of what is in, per currency and level
 * @param warnings about creditors whose letters it proposes; none in lists
 * @param progress lines by state
 */
public record RunView(
        long id,
        LocalDate runDate,
        RunState state,
        boolean dryRun,
        boolean scheduled,
        List<String> creditors,
        String leftOutCreditors,
        int accounts,
        int notices,
        int escalations,
        String approval,
        String approvalReason,
        String proposedBy,
        Instant proposedAt,
        String approvedBy,
        String cancelledBy,
        String cancelReason,
        Instant completedAt,
        List<Total> totals,
        List<CreditorWarning> warnings,
        Progress progress) {

    /** What is claimed in one currency at one level; level 0 is the reminder before the due date. */
    public record Total(String currency, int level, int notices, String amount) {

        /** The amount carries the decimals of its currency. */
        public Total {
            amount = Amounts.text(amount, currency);
        }
    }

    /**
     * How far the run is, in accounts.
     *
     * @param open proposed or approved, not yet taken
     * @param lostGround paid, covered or held since the proposal
     */
    public record Progress(int open, int done, int leftOut, int lostGround, int failed) {}
}
