package io.dunflow.resolution;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which agreements ended of which the debtor reads in our letters that they stand: something kept the letter about the
 * end away, or it was withdrawn. What was claimed since needs no such letter any more.
 */
@Repository
public class UntoldEnds {

    private final JdbcClient jdbc;
    private final Clock clock;

    UntoldEnds(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Settlements that lapsed or were taken back. */
    public List<Untold> settlements(long creditorId) {
        return jdbc.sql(
                        """
                        select s.id, s.account_id from settlement s join account a on a.id = s.account_id
                        cross join lateral (
                          select max(v.at) filter (where v.cause is distinct from 'NOT_TOLD') as at,
                            max(v.at) filter (where v.cause = 'NOT_TOLD') as not_told
                          from settlement_event v where v.settlement_id = s.id and v.state = s.state) ended
                        where a.creditor_id = ? and s.state in ('LAPSED', 'WITHDRAWN')
                          and (ended.not_told < ended.at) is not false
                          and exists (select from settlement_item x join item i on i.id = x.item_id
                            where x.settlement_id = s.id and i.dunnable_amount > 0)
                          and exists (select from notice n where n.account_id = s.account_id and n.state = 'HANDED_OVER'
                            and n.matter in ('settlement-agreed:' || s.id, 'settlement-again:' || s.id,
                              'settlement-kept:' || s.id))
                          and not exists (
                            select from settlement_item x join notice_line l on l.item_id = x.item_id and l.claimed
                            join notice n on n.id = l.notice_id
                            where x.settlement_id = s.id and n.created_at >= ended.at
                              and n.state not in ('WITHDRAWN', 'FAILED')
                              and n.purpose not in ('SERVICE', 'CORRECTION', 'PRE_DUE'))
                        order by s.id
                        """)
                .param(creditorId)
                .query(Untold.class)
                .list();
    }

    /** Plans that ran, and are in default or were taken back. */
    public List<Untold> plans(long creditorId) {
        return jdbc.sql(
                        """
                        select p.id, p.account_id from plan p join account a on a.id = p.account_id
                        cross join lateral (
                          select max(h.happened_at) filter (where h.cause is distinct from 'NOT_TOLD') as at,
                            max(h.happened_at) filter (where h.cause = 'NOT_TOLD') as not_told
                          from plan_history h
                          where h.plan_id = p.id and h.instalment is null and h.state = p.state) ended
                        where a.creditor_id = ? and p.state in ('DEFAULTED', 'WITHDRAWN')
                          and (ended.not_told < ended.at) is not false
                          and exists (select from plan_item x join item i on i.id = x.item_id
                            where x.plan_id = p.id and i.dunnable_amount > 0)
                          and exists (select from notice n where n.account_id = p.account_id and n.state = 'HANDED_OVER'
                            and n.matter = 'plan-agreed:' || p.id)
                          and not exists (
                            select from plan_item x join notice_line l on l.item_id = x.item_id and l.claimed
                            join notice n on n.id = l.notice_id
                            where x.plan_id = p.id and n.created_at >= ended.at
                              and n.state not in ('WITHDRAWN', 'FAILED')
                              and n.purpose not in ('SERVICE', 'CORRECTION', 'PRE_DUE'))
                        order by p.id
                        """)
                .param(creditorId)
                .query(Untold.class)
                .list();
    }

    /** Deferrals that were taken back, while the day has not passed until which the debtor believes to have time. */
    public List<Untold> deferrals(long creditorId) {
        return jdbc.sql(
                        """
                        select f.id, f.account_id from deferral f join account a on a.id = f.account_id
                        join creditor c on c.id = a.creditor_id
                        cross join lateral (
                          select max(v.at) filter (where v.kind = 'WITHDRAWN') as at,
                            max(v.at) filter (where v.kind = 'NOT_TOLD') as not_told
                          from deferral_event v where v.deferral_id = f.id) ended
                        where a.creditor_id = :creditor and f.state = 'WITHDRAWN' and (ended.not_told < ended.at) is not false
                          and f.until_date > day_in(c.zone, :now)
                          and exists (select from deferral_item x join item i on i.id = x.item_id
                            where x.deferral_id = f.id and i.dunnable_amount > 0)
                          and exists (select from notice n where n.account_id = f.account_id and n.state = 'HANDED_OVER'
                            and n.matter = 'deferral-agreed:' || f.id)
                          and not exists (select from notice n where n.account_id = f.account_id and n.standing
                            and n.matter = 'deferral-withdrawn:' || f.id)
                          and not exists (
                            select from deferral_item x join notice_line l on l.item_id = x.item_id and l.claimed
                            join notice n on n.id = l.notice_id
                            where x.deferral_id = f.id and n.created_at >= ended.at
                              and n.state not in ('WITHDRAWN', 'FAILED')
                              and n.purpose not in ('SERVICE', 'CORRECTION', 'PRE_DUE'))
                        order by f.id
                        """)
                .param("creditor", creditorId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Untold.class)
                .list();
    }

    /** An agreement. */
    public record Untold(long id, long accountId) {}
}
