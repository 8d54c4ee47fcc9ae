package io.dunflow.resolution;

import java.math.BigDecimal;
import java.util.List;

/**
 * A dispute as a debtor raises it.
 *
 * @param account id of the account
 * @param items what it is about; null: all that is open and covered by nothing
 * @param reason one of {@link DisputeReason}
 * @param note what the debtor says, or null
 * @param links to what proves it, or null
 */
public record DisputeOrder(long account, List<Part> items, DisputeReason reason, String note, List<String> links) {

    /**
     * A part of an item.
     *
     * @param amount null: all that is open of it
     */
    public record Part(long item, BigDecimal amount) {}
}
