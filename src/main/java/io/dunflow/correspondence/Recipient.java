package io.dunflow.correspondence;

import java.time.ZoneId;

/**
 * Who gets a notice. Language, zone and address are the recipient's own; the debtor stays liable.
 *
 * @param reference {@code debtor:ID}, {@code contact:ID}, {@code redirection:ID} or {@code head-office:ID}, with {@code :ID}
 *     of the contact that the head office named
 * @param kind of the debtor: BUSINESS or CONSUMER
 */
record Recipient(
        String reference,
        String name,
        String debtorName,
        String debtorNumber,
        long personId,
        String kind,
        String language,
        String zone,
        String country,
        String email,
        String street,
        String postalCode,
        String city) {

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    boolean isDebtor() {
        return reference.startsWith("debtor:");
    }
}
