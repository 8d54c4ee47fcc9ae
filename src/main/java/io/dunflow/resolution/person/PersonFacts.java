package io.dunflow.resolution.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All facts about people, those that were withdrawn among them. */
@Repository
public class PersonFacts {

    private static final String SELECT =
            """
            select f.*, p.name as person, w.reason as withdrawn_reason, w.withdrawn_by, w.withdrawn_at
            from known_fact f join person p on p.id = f.person_id
            left join person_fact_withdrawal w on w.fact_id = f.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<PersonFact> find(long id) {
        return jdbc.sql(SELECT + " where f.id = ?")
                .param(id)
                .query(PersonFact.class)
                .optional();
    }

    /** What is, and was, known about the person behind a debtor, newest first. */
    public List<PersonFact> ofDebtor(String number) {
        return jdbc.sql(SELECT
                        + " where f.person_id = (select person_id from debtor where number = ?) order by f.id desc")
                .param(number)
                .query(PersonFact.class)
                .list();
    }

    /** The same by one of the debtor's accounts. */
    public List<PersonFact> ofAccount(long accountId) {
        return jdbc.sql(SELECT
                        + " where f.person_id = (select d.person_id from account a join debtor d on d.id = a.debtor_id"
                        + " where a.id = ?) order by f.id desc")
                .param(accountId)
                .query(PersonFact.class)
                .list();
    }

    /** The person behind a debtor. */
    Optional<Long> personOf(String debtor) {
        return jdbc.sql("select person_id from debtor where number = ?")
                .param(debtor)
                .query(Long.class)
                .optional();
    }

    /** All accounts of the person, of all creditors, while nobody else changes what is known about it. */
    List<Long> lockedAccountsOf(long personId) {
        jdbc.sql("select id from person where id = ? for no key update")
                .param(personId)
                .query(Long.class)
                .single();
        return accountsOf(personId);
    }

    List<Long> accountsOf(long personId) {
        return jdbc.sql(
                        "select a.id from account a join debtor d on d.id = a.debtor_id where d.person_id = ? order by a.id")
                .param(personId)
                .query(Long.class)
                .list();
    }

    /** Accounts of a creditor that a standing fact has not acted on yet: they are newer than it. */
    List<New> notActedOn(long creditorId) {
        return jdbc.sql(
                        """
                        select f.id as fact_id, a.id as account_id
                        from standing_fact f join debtor d on d.person_id = f.person_id
                        join account a on a.debtor_id = d.id and a.creditor_id = ?
                        where not exists (select from legal_effect e where e.fact_id = f.id and e.account_id = a.id)
                        order by f.id, a.id
                        """)
                .param(creditorId)
                .query(New.class)
                .list();
    }

    long add(long personId, FactOrder order, LocalDate openedOn, String by) {
        var to = order.representative() == null
                ? new Representative(null, null, null, null, null, null, null)
                : order.representative();
        return jdbc.sql(
                        """
                        insert into person_fact (person_id, kind, source, opened_on, known_at, court, reference, deadline,
                          review_on, note, representative, language, email, street, postal_code, city, country,
                          recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        personId,
                        order.kind().name(),
                        order.source(),
                        openedOn,
                        order.knownAt() == null ? now() : order.knownAt().atOffset(ZoneOffset.UTC),
                        order.court(),
                        order.reference(),
                        order.deadline(),
                        order.reviewOn(),
                        order.note(),
                        to.name(),
                        to.language(),
                        to.email(),
                        to.street(),
                        to.postalCode(),
                        to.city(),
                        to.country(),
                        by,
                        now())
                .query(Long.class)
                .single();
    }

    /** Who acts for the person became known. */
    void name(long factId, Representative to, String source, String by) {
        jdbc.sql(
                        """
                        insert into person_fact_representative (fact_id, representative, language, email, street,
                          postal_code, city, country, source, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        factId,
                        to.name(),
                        to.language(),
                        to.email(),
                        to.street(),
                        to.postalCode(),
                        to.city(),
                        to.country(),
                        source,
                        by,
                        now())
                .update();
    }

    void withdraw(long factId, String reason, String by) {
        jdbc.sql("insert into person_fact_withdrawal (fact_id, reason, withdrawn_by, withdrawn_at) values (?, ?, ?, ?)")
                .params(factId, reason, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A fact and an account that came after it. */
    record New(long factId, long accountId) {}
}
