package io.dunflow.resolution.writeoff;

/**
 * Small balances as somebody wants them looked for.
 *
 * @param creditor its code
 * @param currency ISO 4217, or null: the creditor's
 */
public record WriteOffListOrder(String creditor, String currency) {}
