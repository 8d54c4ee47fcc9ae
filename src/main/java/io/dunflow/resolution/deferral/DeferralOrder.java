package io.dunflow.resolution.deferral;

import java.time.LocalDate;
import java.util.List;

/**
 * A deferral as it was agreed with the debtor.
 *
 * @param account id of the account
 * @param items ids of the items; null: those that are overdue and free of other covers, or all free ones where
 *     nothing is overdue
 * @param until the new due date
 * @param reason why; required
 */
public record DeferralOrder(long account, List<Long> items, LocalDate until, String reason) {}
