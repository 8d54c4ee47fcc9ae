package io.dunflow.legal;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody says about the limitation of items.
 *
 * @param account id of the account
 * @param items ids, or null: all open items
 * @param from day on which it happened or began
 * @param until of what lasts, the day on which it ended; null: it goes on
 * @param source how it is known, such as the letter of a day; required
 */
public record GroundOrder(
        long account, List<Long> items, GroundKind kind, LocalDate from, LocalDate until, String source) {}
