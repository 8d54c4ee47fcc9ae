package io.dunflow.ledger;

/**
 * How money clears what an account owes.
 *
 * @param order of what names no purpose
 * @param designationRefused the debtor may not choose that principal is paid before charges, by naming an invoice
 */
public record Clearing(ClearingOrder order, boolean designationRefused) {

    /** Where nobody says otherwise. */
    public static final Clearing PRINCIPAL_FIRST = new Clearing(ClearingOrder.PRINCIPAL_FIRST, false);
}
