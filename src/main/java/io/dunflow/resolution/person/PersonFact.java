package io.dunflow.resolution.person;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A fact about a person.
 *
 * @param openedOn from when on it is so
 * @param deadline of the court, for filing the claim
 * @param namedBy who said later who acts for the person; null when that was known with the fact, or is not known
 * @param withdrawnReason why it was withdrawn; null while it stands
 */
public record PersonFact(
        long id,
        long personId,
        String person,
        FactKind kind,
        String source,
        LocalDate openedOn,
        OffsetDateTime knownAt,
        String court,
        String reference,
        LocalDate deadline,
        LocalDate reviewOn,
        String note,
        String representative,
        String language,
        String email,
        String street,
        String postalCode,
        String city,
        String country,
        String recordedBy,
        OffsetDateTime recordedAt,
        String namedBy,
        OffsetDateTime namedAt,
        String withdrawnReason,
        String withdrawnBy,
        OffsetDateTime withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }

    /** Whether somebody may act for the person because of it. */
    public boolean representable() {
        return kind == FactKind.INSOLVENT || kind == FactKind.DECEASED || kind == FactKind.ATTORNEY;
    }

    /** How what it did names it. */
    String name() {
        return "fact:" + id;
    }

    /** Who acts for the person; null when nobody is named. */
    Representative actsForPerson() {
        return representative == null
                ? null
                : new Representative(representative, language, email, street, postalCode, city, country);
    }
}
