package io.dunflow.legal;

import java.util.List;

/**
 * What is to be taken to court.
 *
 * @param account id of the account
 * @param items ids; null: all that is overdue and may be
 * @param reason why; required
 */
public record LegalOrder(long account, List<Long> items, String reason) {}
