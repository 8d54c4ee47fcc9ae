package io.dunflow.correspondence;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets charges follow the letters that claim them: claimed when the letter leaves, replaced by the interest of a later one,
 * withdrawn when it did not leave, came back or was wrong, and claimed again when it was not wrong after all. What is
 * waived or booked stays so.
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
              select c.id, c.kind, c.item_id, c.sequence, n.reason, case
                  when c.notice_id is null then 'CLAIMED'
                  when n.state in ('QUEUED', 'SENDING', 'BATCHED') then 'PREPARED'
                  when n.handed_over_at is not null and coalesce(l.standing, n.standing) then 'CLAIMED'
                  else 'WITHDRAWN' end as state
              from charge c left join notice n on n.id = c.notice_id
              left join notice_line l on l.notice_id = n.id and l.item_id = c.item_id and l.claimed
              where c.state not in ('WAIVED', 'BOOKED', 'PAID') and c.change_reason is distinct from 'PRINCIPAL_CREDITED'
                and c.item_id in (select item_id from charge where notice_id = :notice)
            ), wanted as (
              select id, reason, case when kind = 'FIXED_SUM' and state <> 'WITHDRAWN'
                  and row_number() over (partition by item_id, sequence, kind, state = 'WITHDRAWN' order by id) > 1
                  then 'WITHDRAWN' else state end as state,
                case when kind = 'INTEREST' and state = 'CLAIMED'
                  then lead(id) over (partition by item_id, sequence, kind, state order by id) end as successor
              from said
            )
            update charge c set state = case when w.successor is null then w.state else 'REPLACED' end,
              replaced_by_id = w.successor, changed_by = 'system', changed_at = :now,
              change_reason = case w.state when 'WITHDRAWN' then w.reason end
            from wanted w
            where w.id = c.id and (c.state, c.replaced_by_id)
              is distinct from (case when w.successor is null then w.state else 'REPLACED' end, w.successor)
            """;
}
