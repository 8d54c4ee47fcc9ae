package io.dunflow.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * A debtor who is to be called about an account.
 *
 * @param calendar of the creditor
 * @param consent to calls; null: unknown
 * @param askedOn when the debtor asked for the next call; null: did not
 * @param wantedOn for which day; nobody calls before it
 */
record Callee(
        long accountId,
        long personId,
        String kind,
        String country,
        String zone,
        String calendar,
        Boolean consent,
        LocalDate askedOn,
        LocalDate wantedOn) {

    boolean wantsItAfter(LocalDate day) {
        return wantedOn != null && wantedOn.isAfter(day);
    }

    LocalDate dayAt(Instant moment) {
        return moment.atZone(ZoneId.of(zone)).toLocalDate();
    }

    Contact contact() {
        return new Contact(Contact.PHONE, Contact.CALL, kind, country, accountId, personId, ZoneId.of(zone), askedOn);
    }

    /** What the table {@code contact-permission} asks about an hour of the debtor's day. */
    Map<String, Object> at(LocalDate day, int hour, Holidays holidays) {
        return Map.of(
                "channel",
                Contact.PHONE,
                "purpose",
                Contact.CALL,
                "kind",
                kind,
                "consent",
                ChannelPermission.word(consent),
                "hour",
                hour,
                "dayOfWeek",
                day.getDayOfWeek().name(),
                "holiday",
                holidays.on(country, day));
    }
}
