package io.dunflow.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts on which days debts or people were contacted, for a list of them at once. */
@Component
class CountingContacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountingContacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The days of what a limit counts, from a day on, the latest first; who was not contacted is not in it. */
    Map<Contact, List<LocalDate>> count(Cap cap, List<Contact> contacts, LocalDate from) {
        if (cap.isPerPerson()) {
            lock(contacts);
        }
        return jdbc
                .sql(ASKED + (cap.isPerPerson() ? PERSON : DEBT) + (cap.ofNotices() ? NOTICES : CALLS))
                .param("no", IntStream.range(0, contacts.size()).boxed().toArray(Integer[]::new))
                .param("account", contacts.stream().map(Contact::accountId).toArray(Long[]::new))
                .param("person", contacts.stream().map(Contact::personId).toArray(Long[]::new))
                .param("zone", contacts.stream().map(one -> one.zone().getId()).toArray(String[]::new))
                .param("ofPerson", cap.isPerPerson())
                .param("spoken", cap.counted().equals("CONVERSATIONS"))
                .param("exceptAskedFor", cap.exceptAskedFor())
                .param("days", cap.days())
                .param("now", Utc.of(clock.instant()))
                .param("from", from)
                .query(Made.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        made -> contacts.get(made.no()), Collectors.mapping(Made::day, Collectors.toList())));
    }

    private void lock(List<Contact> contacts) {
        jdbc.sql("select id from person where id = any(?) order by id for no key update")
                .param(contacts.stream().map(Contact::personId).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static final String ASKED =
            """
            with asked as (select * from unnest(:no::int[], :account::bigint[], :person::bigint[], :zone::text[])
              t(no, account_id, person_id, zone)),
            """;

    private static final String DEBT = "accounts as (select q.*, q.account_id as id from asked q)";

    /** Of the person's branches too: a head office may get their letters. */
    private static final String PERSON =
            """
            accounts as (
              select q.*, a.id from asked q join debtor d on d.person_id = q.person_id join account a on a.debtor_id = d.id
              union
              select q.*, a.id from asked q join debtor p on p.person_id = q.person_id
              join debtor d on d.parent_id = p.id join account a on a.debtor_id = d.id)
            """;

    /** What asked for money and left, or lies at the printer; a letter for several accounts is one. */
    private static final String NOTICES =
            """
             select distinct x.no, coalesce(n.joint_id, -n.id) as id, day_in(x.zone, coalesce(n.handed_over_at, :now)) as day
            from accounts x join notice n on n.account_id = x.id join debtor d on d.id = n.debtor_id
            left join debtor p on p.id = d.parent_id and n.recipient like 'head-office:%'
            where n.state in ('BATCHED', 'HANDED_OVER', 'DISPROVED') and n.bounced_at is null
              and n.purpose not in ('SERVICE', 'CORRECTION') and n.recipient not like 'redirection:%'
              and day_in(x.zone, coalesce(n.handed_over_at, :now)) >= :from
              and (not :ofPerson or coalesce(p.person_id, d.person_id) = x.person_id)
            order by day desc
            """;

    /**
     * What was said about several accounts in one call is one. Of conversations it does not matter who began them; a call
     * is what we placed to the debtor's own number, and as far as the limit says so, was not asked for.
     */
    private static final String CALLS =
            """
             select distinct x.no, o.call_id as id, day_in(x.zone, o.recorded_at) as day
            from accounts x join call_outcome o on o.account_id = x.id
            where o.recorded_at >= :from::date - 1 and day_in(x.zone, o.recorded_at) >= :from
              and case when :spoken then o.spoken
                else o.placed = 'BY_US' and not (:exceptAskedFor and o.asked_on is not null
                  and day_in(x.zone, o.recorded_at) < o.asked_on + :days) end
            order by day desc
            """;

    /** One contact of the list. */
    record Made(int no, LocalDate day) {}
}
