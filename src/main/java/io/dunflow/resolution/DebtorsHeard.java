package io.dunflow.resolution;

import io.dunflow.correspondence.HeardFrom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a debtor said, agreed on or paid to a creditor, on any of its accounts: nobody is told that he was silent who was
 * not, or that we called who was not called.
 */
@Component
class DebtorsHeard implements HeardFrom {

    /**
     * From the first of the last notices that claimed one of these items until this one left; of an item of which none is
     * known, ever.
     */
    private static final String SINCE =
            """
            with this as (
              select n.debtor_id, n.creditor_id, coalesce(n.handed_over_at, :now) as until, (
                select min(coalesce(past.at, '-infinity')) from notice_line l
                left join lateral (select max(x.handed_over_at) as at from notice_line o join notice x on x.id = o.notice_id
                  where o.item_id = l.item_id and o.claimed and x.id <> n.id and x.standing and x.purpose <> 'PRE_DUE'
                    and x.handed_over_at <= coalesce(n.handed_over_at, :now)) past on true
                where l.notice_id = n.id and l.claimed) as since
              from notice n where n.id = :notice
            ), heard as (
              select account_id, recorded_at as at from call_outcome where outcome <> 'NOT_REACHED'
              union all select account_id, given_at from promise
              union all select account_id, raised_at from dispute
              union all select account_id, raised_at from query
              union all select account_id, recorded_at from payment_reason
              union all select account_id, agreed_at from deferral
              union all select account_id, made_at from settlement
              union all select account_id, made_at from plan where proposed_by = 'DEBTOR'
              union all select account_id, agreed_at from plan
              union all select account_id, known_at from credit where kind = 'PAYMENT'
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DebtorsHeard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean beforeNotice(long noticeId) {
        return ask(
                """
                        select exists (select from this t
                          join account a on a.debtor_id = t.debtor_id and a.creditor_id = t.creditor_id
                          join heard h on h.account_id = a.id and h.at > t.since and h.at <= t.until)
                        """,
                noticeId);
    }

    @Override
    public boolean calledBefore(long noticeId) {
        return ask(
                """
                select exists (select from this t
                  join account a on a.debtor_id = t.debtor_id and a.creditor_id = t.creditor_id
                  join call_outcome o on o.account_id = a.id and o.outcome = 'NOT_REACHED' and o.placed = 'BY_US'
                    and not o.by_manager and o.recorded_at > t.since and o.recorded_at <= t.until)
                """,
                noticeId);
    }

    private boolean ask(String question, long noticeId) {
        return jdbc.sql(SINCE + question)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
