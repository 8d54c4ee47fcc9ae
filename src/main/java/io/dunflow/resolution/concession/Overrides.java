package io.dunflow.resolution.concession;

import io.dunflow.ledger.GrantedCreditors;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people decided otherwise than the tables, and what they conceded, in the last twelve months: counted for each
 * person and each debtor, of creditors granted to who asks (domain rule 2.34).
 */
@Repository
class Overrides {

    private static final int MOST = 1000;

    private static final String GIVEN =
            """
            with given as (
              select x.sort, x.kind, x.actor, x.amount, x.reason, x.day, a.id as account, a.currency, d.number, d.name
              from (select 'CONCESSION' as sort, kind, account_id, actor, amount, reason, day from concession
                union all select 'OVERRIDE', kind, account_id, actor, amount, reason, day from every_override) x
              join account a on a.id = x.account_id join debtor d on d.id = a.debtor_id
              where a.creditor_id = any(:granted) and x.day > :today::date - interval '12 months'
                and (:person::text is null or x.actor = :person) and (:debtor::text is null or d.number = :debtor))
            """;

    private final GrantedCreditors granted;
    private final JdbcClient jdbc;
    private final Clock clock;

    Overrides(GrantedCreditors granted, JdbcClient jdbc, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often and how much, by person, debtor and kind, the most frequent first. */
    List<Counted> counted() {
        return asked(
                        """
                        select sort, kind, actor as collector, number as debtor, null::text as name, currency,
                          count(*)::int as count, sum(amount) as amount, max(day) as last_on
                        from given group by 1, 2, 3, 4, 6 order by 7 desc, 1, 3, 4, 2, 6
                        """,
                        null,
                        null)
                .query(Counted.class)
                .list();
    }

    List<Counted> ofPeople() {
        return asked(
                        """
                        select sort, kind, actor as collector, null::text as debtor, null::text as name, currency,
                          count(*)::int as count, sum(amount) as amount, max(day) as last_on
                        from given group by 1, 2, 3, 6 order by 3, 1, 2, 6
                        """,
                        null,
                        null)
                .query(Counted.class)
                .list();
    }

    /** Debtors with the most of them first. */
    List<Counted> ofDebtors() {
        return asked(
                        """
                        select sort, null::text as kind, null::text as collector, number as debtor, name, currency,
                          count(*)::int as count, sum(amount) as amount, max(day) as last_on
                        from given group by 1, 4, 5, 6 order by 7 desc, 4, 1, 6
                        """,
                        null,
                        null)
                .query(Counted.class)
                .list();
    }

    /** Each one of a person or of a debtor, newest first. */
    List<One> each(String person, String debtor) {
        return asked(
                        "select sort, kind, actor as collector, number as debtor, account, currency, amount, reason, day"
                                + " from given order by day desc, number, kind",
                        person,
                        debtor)
                .query(One.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String what, String person, String debtor) {
        return jdbc.sql(GIVEN + what + " limit " + MOST)
                .param("granted", granted.ids())
                .param("today", LocalDate.now(clock))
                .param("person", person)
                .param("debtor", debtor);
    }

    /**
     * How often and how much.
     *
     * @param sort CONCESSION or OVERRIDE
     * @param collector who decided it; null when all are counted together
     */
    record Counted(
            String sort,
            String kind,
            String collector,
            String debtor,
            String name,
            String currency,
            int count,
            BigDecimal amount,
            LocalDate lastOn) {}

    /** A single one, with its reason. */
    record One(
            String sort,
            String kind,
            String collector,
            String debtor,
            long account,
            String currency,
            BigDecimal amount,
            String reason,
            LocalDate day) {}
}
