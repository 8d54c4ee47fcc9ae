package io.dunflow.resolution.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A dispute as a debtor raises it.
 *
 * @param account id of the account
 * @param items what it is about; null: what is overdue and covered by nothing, or all that is open where nothing is overdue
 * @param reason one of {@link DisputeReason}
 * @param note what the debtor says, or null
 * @param links to what proves it, or null
 * @param since day on which the debtor disputed it; today when null, an earlier one is said by a lead
 */
public record DisputeOrder(
        long account, List<Part> items, DisputeReason reason, String note, List<String> links, LocalDate since) {

    /** One that is raised today. */
    public DisputeOrder(long account, List<Part> items, DisputeReason reason, String note, List<String> links) {
        this(account, items, reason, note, links, null);
    }

    /** The same about these parts. */
    DisputeOrder about(List<Part> parts) {
        return new DisputeOrder(account, parts, reason, note, links, since);
    }

    /**
     * A part of an item.
     *
     * @param amount null: all that is open of it
     */
    public record Part(long item, BigDecimal amount) {}
}
