package io.dunflow.resolution.discount;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * That a debtor takes the offer of the day.
 *
 * @param item id of the item
 * @param payBy through which day the money has to come; null: the last one that is offered
 * @param enough what the debtor was told has to come; null: whatever is offered
 */
public record AcceptedOffer(long item, LocalDate payBy, BigDecimal enough) {}
