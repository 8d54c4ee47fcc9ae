package io.dunflow.ledger;

/**
 * Everything about a debtor that another system or a person may set.
 *
 * @param number the operator's customer number
 * @param language ISO 639
 * @param zone IANA zone that decides contact hours
 * @param country ISO 3166
 * @param parent number of the head office; null when there is none
 */
public record DebtorTerms(
        String number,
        DebtorKind kind,
        String name,
        String language,
        String zone,
        String country,
        String email,
        String phone,
        String street,
        String postalCode,
        String city,
        String parent) {}
