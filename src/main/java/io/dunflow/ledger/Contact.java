package io.dunflow.ledger;

/**
 * Someone other than the debtor who gets notices.
 *
 * @param id null for one that is not kept yet
 * @param accountId the account for which it is; null: for all of the debtor
 */
public record Contact(
        Long id,
        long debtorId,
        Long accountId,
        String name,
        String language,
        String zone,
        String email,
        String phone,
        String street,
        String postalCode,
        String city,
        String country) {}
