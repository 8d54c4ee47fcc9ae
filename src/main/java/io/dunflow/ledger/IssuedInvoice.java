package io.dunflow.ledger;

import java.util.List;

/**
 * An invoice in the books.
 *
 * @param itemIds of its instalments, in their order
 * @param isNew false when it had been booked before
 */
public record IssuedInvoice(long id, String number, List<Long> itemIds, boolean isNew) {}
