package io.dunflow.correspondence;

import java.time.ZoneId;

/** The creditor as its notices show it. */
record Sender(
        long id,
        String code,
        String name,
        String country,
        String zone,
        String calendar,
        String language,
        String address,
        String email,
        String phone,
        String iban,
        String bic) {

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
