package io.dunflow.agency;

import java.util.List;

/**
 * What is to be handed over.
 *
 * @param account id of the account
 * @param items ids; null: all that is escalated, or else all that is overdue
 * @param reason why; required
 */
public record PlacementOrder(long account, List<Long> items, String reason) {}
