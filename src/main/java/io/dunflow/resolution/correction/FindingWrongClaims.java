package io.dunflow.resolution.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the letters that claimed what was not owed on their day, by what became known since the last look. */
@Repository
class FindingWrongClaims {

    /** A transaction that booked may have committed after the last look; looking twice finds nothing twice. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final OffsetDateTime EVER = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingWrongClaims(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts of the creditor on which something is to be corrected, or was and should not have been. */
    List<Long> accounts(long creditorId) {
        var touched = touched(creditorId);
        // Not one statement: with a subquery for its argument the function is planned anew at each call.
        return touched.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select distinct account_id from letters_by_knowledge(:accounts)
                        where difference <> corrected order by account_id
                        """)
                        .param("accounts", touched.toArray(Long[]::new))
                        .query(Long.class)
                        .list();
    }

    /** Those of which something became known since the last look that may be about a letter. */
    private List<Long> touched(long creditorId) {
        return jdbc.sql(
                        """
                        select a.id from account a
                        where a.creditor_id = :creditor and exists (
                          select 1 from entry e where e.account_id = a.id and e.known_at > :since and e.item_id is not null)
                        union
                        select p.account_id from plan p join account a on a.id = p.account_id
                        join plan_history h on h.plan_id = p.id and h.happened_at > :since and h.state in ('ACTIVE', 'DEFAULTED')
                        where a.creditor_id = :creditor
                        union
                        select c.account_id from credit c join account a on a.id = c.account_id
                        where a.creditor_id = :creditor and c.known_at > :since and c.unallocated > 0 and c.parked_at is null
                        union
                        select d.account_id from dispute d join account a on a.id = d.account_id
                        join creditor c on c.id = a.creditor_id
                        where a.creditor_id = :creditor and (d.raised_at > :since
                          or d.state = 'WITHDRAWN' and d.ended_on >= day_in(c.zone, :since))
                        union
                        select a.id from hold h
                        left join item i on i.id = h.item_id
                        join account a on a.id in (h.account_id, i.account_id) or a.id in (select accounts_under(h.debtor_id))
                        where a.creditor_id = :creditor and greatest(h.created_at, h.lifted_at) > :since
                        union
                        select r.account_id from person_fact f join redirection r on r.reference = 'fact:' || f.id
                        join account a on a.id = r.account_id
                        join person_fact_withdrawal w on w.fact_id = f.id and w.withdrawn_at > :since
                        where a.creditor_id = :creditor and f.kind = 'DECEASED'
                        union
                        select a.id from person_fact f join debtor d on d.person_id = f.person_id
                        join account a on a.debtor_id = d.id
                        where a.creditor_id = :creditor and f.kind = 'DECEASED' and f.recorded_at > :since
                        """)
                .param("creditor", creditorId)
                .param("since", since(creditorId))
                .query(Long.class)
                .list();
    }

    /** What is wrong there, letter by letter. */
    List<WrongClaim> of(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select line_id, notice_id, account_id, item_id, purpose, level, claimed, handed_on, difference, corrected,
                          cause, value_date, wrong_recipient
                        from letters_by_knowledge(:accounts) where difference <> corrected
                        order by account_id, handed_on, notice_id, line_id
                        """)
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(WrongClaim.class)
                .list();
    }

    /** Everything that is known now was looked at. */
    void looked(long creditorId) {
        jdbc.sql(
                        """
                        insert into correction_look (creditor_id, seen_through) values (?, ?)
                        on conflict (creditor_id) do update set seen_through = excluded.seen_through
                        """)
                .params(creditorId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime since(long creditorId) {
        return jdbc.sql("select seen_through from correction_look where creditor_id = ?")
                .param(creditorId)
                .query(OffsetDateTime.class)
                .optional()
                .map(seen -> seen.minus(OVERLAP))
                .orElse(EVER);
    }
}
