package io.dunflow.interest;

import java.math.BigDecimal;

/**
 * What is known of an item that may bear interest.
 *
 * @param agreedPercent a year that a contract names, or null
 */
record ItemFacts(long itemId, long accountId, String currency, DefaultFacts start, BigDecimal agreedPercent) {}
