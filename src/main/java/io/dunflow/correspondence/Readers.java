package io.dunflow.correspondence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads along: recipients, whoever represents the person, and people of our own. */
@Repository
class Readers {

    private static final String REPRESENTATIVE =
            """
            select 'representative:' || f.id as reference, f.representative as name, d.name as debtor_name,
              d.number as debtor_number, 0 as person_id, 'BUSINESS' as kind, coalesce(f.language, d.language) as language,
              d.zone, coalesce(f.country, d.country) as country, f.email, f.street, f.postal_code, f.city
            from known_fact f, debtor d where f.id = :id and d.id = :debtor
            """;

    private final Recipients recipients;
    private final ObjectProvider<Staff> staff;
    private final JdbcClient jdbc;

    Readers(Recipients recipients, ObjectProvider<Staff> staff, JdbcClient jdbc) {
        this.recipients = recipients;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** As things are now. */
    Recipient load(String reference, long debtorId) {
        var id = reference.substring(reference.indexOf(':') + 1);
        if (reference.startsWith("manager:")) {
            return manager(reference, id, recipients.load("debtor:" + debtorId));
        }
        return reference.startsWith("representative:")
                ? jdbc.sql(REPRESENTATIVE)
                        .param("id", Long.parseLong(id))
                        .param("debtor", debtorId)
                        .query(Recipient.class)
                        .single()
                : recipients.load(reference);
    }

    /** Somebody of our own has a mailbox and no consent to give. */
    private Recipient manager(String reference, String user, Recipient debtor) {
        var person = staff.stream()
                .flatMap(known -> known.find(user).stream())
                .findFirst()
                .orElseThrow(() -> NotSent.permanent("There is no user " + user, null));
        return new Recipient(
                reference,
                person.name(),
                debtor.debtorName(),
                debtor.debtorNumber(),
                0,
                "BUSINESS",
                debtor.language(),
                debtor.zone(),
                debtor.country(),
                person.email(),
                null,
                null,
                null);
    }
}
