package io.dunflow.correspondence;

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
 */
record Contact(
        String channel, String purpose, String kind, String country, long accountId, long personId, ZoneId zone) {

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
                recipient.zoneId());
    }

    Map<String, Object> facts() {
        return Map.of("channel", channel, "purpose", purpose, "kind", kind, "country", country);
    }
}
