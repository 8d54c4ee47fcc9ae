package io.dunflow.correspondence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * One way in which a debtor is about to be contacted.
 *
 * @param channel EMAIL, LETTER or PHONE
 * @param purpose of the notice, or CALL
 * @param kind BUSINESS or CONSUMER
 * @param country ISO 3166, where the debtor is
 * @param zone in which its days begin
 * @param askedOn when the debtor asked for this contact; null: did not
 */
record Contact(
        String channel,
        String purpose,
        String kind,
        String country,
        long accountId,
        long personId,
        ZoneId zone,
        LocalDate askedOn) {

    static final String PHONE = "PHONE";
    static final String CALL = "CALL";

    static Contact by(Notice notice, Recipient recipient) {
        return new Contact(
                notice.channel().name(),
                notice.purpose().name(),
                recipient.kind(),
                recipient.country(),
                notice.accountId(),
                recipient.personId(),
                recipient.zoneId(),
                null);
    }

    /** Whether the debtor asked for it so short a time before a day. */
    boolean isAskedFor(LocalDate day, int days) {
        return askedOn != null && day.isBefore(askedOn.plusDays(days));
    }

    Map<String, Object> facts() {
        return Map.of("channel", channel, "purpose", purpose, "kind", kind, "country", country);
    }
}
