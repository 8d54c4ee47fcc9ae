package io.dunflow.correspondence;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets charges follow the letters that claim them: claimed when the letter leaves, replaced by the interest of a later one,
 * withdrawn when it did not leave, came back or was wrong, and claimed again when it was not wrong after all. What is
 * waived, booked or restated by what came to be known stays so.
 */
@Component
@Transactional
class FollowingCharges {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowingCharges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(NoticeHandedOver left) {
        follow(left.noticeId());
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        follow(withdrawn.noticeId());
    }

    @EventListener
    void on(NoticeFailed failed) {
        follow(failed.noticeId());
    }

    @EventListener
    void on(NoticeDisproved disproved) {
        follow(disproved.noticeId());
    }

    private void follow(long noticeId) {
        jdbc.sql(FOLLOW)
                .param("notice", noticeId)
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private static final String FOLLOW =
            """
            with said as (
              select c.id, coalesce(c.restates_id, c.id) as first, c.kind, c.item_id, c.sequence, c.amount, n.reason, k.final,
                case
                  when k.final then c.state
                  when n.state in ('QUEUED', 'SENDING', 'BATCHED') then 'PREPARED'
                  when c.notice_id is null or exists (
                    select from notice_charge x join notice o on o.id = x.notice_id
                    left join notice_line l on l.notice_id = o.id and l.item_id = c.item_id and l.claimed
                    where x.charge_id in (c.id, c.restates_id) and o.handed_over_at is not null and coalesce(l.standing, o.standing))
                    then 'CLAIMED'
                  else 'WITHDRAWN' end as state
              from charge c left join notice n on n.id = c.notice_id
              cross join lateral (select c.state in ('WAIVED', 'BOOKED', 'PAID') or c.state in ('WITHDRAWN', 'REPLACED')
                and coalesce(c.change_reason, '') in ('PRINCIPAL_CREDITED', 'PAID_IN_TIME', 'INTEREST_RESTATED') as final) k
              where c.item_id in (select item_id from charge where notice_id = :notice)
            ), wanted as (
              select s.id, s.final, s.reason, case when s.kind in ('FIXED_SUM', 'PENALTY') and s.state <> 'WITHDRAWN'
                  and exists (select from said o
                    where o.kind = s.kind and o.item_id = s.item_id and o.sequence = s.sequence and o.state <> 'WITHDRAWN'
                      and (o.final and (not s.final or o.id < s.id)
                        or not o.final and not s.final and o.id < s.id and o.amount >= s.amount))
                  then 'WITHDRAWN' else s.state end as state,
                case when s.state = 'CLAIMED' and s.kind in ('INTEREST', 'FIXED_SUM', 'PENALTY') then (select min(o.id) from said o
                  where o.kind = s.kind and (o.kind = 'INTEREST' or o.amount > s.amount)
                    and o.item_id = s.item_id and o.sequence = s.sequence and o.first > s.first
                    and (o.final and o.state <> 'REPLACED' or o.state = 'CLAIMED')) end as successor
              from said s
            )
            update charge c set state = case when w.successor is null then w.state else 'REPLACED' end,
              replaced_by_id = w.successor, changed_by = 'system', changed_at = :now,
              change_reason = case w.state when 'WITHDRAWN' then w.reason end
            from wanted w
            where w.id = c.id and not w.final and (c.state, c.replaced_by_id)
              is distinct from (case when w.successor is null then w.state else 'REPLACED' end, w.successor)
            """;
}
