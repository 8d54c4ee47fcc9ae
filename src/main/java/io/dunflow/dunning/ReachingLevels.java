package io.dunflow.dunning;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeDisproved;
import io.dunflow.correspondence.NoticeHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A level is reached when the notice was handed to its channel (domain rule 2.20), not when it was decided, and the
 * next interval counts from that day of the creditor (2.28); in shadow mode from the business date. When the notice
 * comes back, or is disproved by what becomes known later (2.8), it is again as the last claim that stands left it.
 */
@Component
class ReachingLevels {

    private final JdbcClient jdbc;

    ReachingLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeHandedOver handedOver) {
        jdbc.sql(
                        """
                        insert into item_clock (item_id, shadow, sequence, level, repetition, last_notice_on)
                        select l.item_id, :shadow, l.sequence, l.level, l.repetition,
                          coalesce(day_in(c.zone, n.handed_over_at), n.business_date)
                        from notice n join creditor c on c.id = n.creditor_id
                        join notice_line l on l.notice_id = n.id and l.claimed and l.level > 0
                        where n.id = :notice
                        on conflict (item_id, shadow) do update set
                          sequence = excluded.sequence, level = excluded.level, repetition = excluded.repetition,
                          last_notice_on = excluded.last_notice_on
                        """)
                .param("notice", handedOver.noticeId())
                .param("shadow", handedOver.shadow())
                .update();
    }

    @EventListener
    void on(NoticeBounced bounced) {
        readAgain(bounced.noticeId());
    }

    @EventListener
    void on(NoticeDisproved disproved) {
        readAgain(disproved.noticeId());
    }

    private void readAgain(long noticeId) {
        jdbc.sql(
                        """
                        update item_clock k set sequence = coalesce(last.sequence, k.sequence),
                          level = coalesce(last.level, case when k.sequence = 1 then k.taken_over else 0 end),
                          repetition = coalesce(last.repetition, 0),
                          last_notice_on = coalesce(last.noticed_on,
                            case when k.sequence = 1 then k.taken_over_on end)
                        from (select distinct item_id, shadow from notice_line
                              where notice_id = :notice and claimed and level > 0) hit
                        left join lateral (
                          select l.sequence, l.level, l.repetition,
                            coalesce(day_in(c.zone, n.handed_over_at), n.business_date) as noticed_on
                          from notice_line l join notice n on n.id = l.notice_id
                          join creditor c on c.id = n.creditor_id
                          where l.item_id = hit.item_id and l.shadow = hit.shadow and l.claimed and l.level > 0
                            and l.standing and n.state in ('HANDED_OVER', 'DISPROVED', 'SHADOW')
                          order by n.business_date desc, n.id desc limit 1) last on true
                        where k.item_id = hit.item_id and k.shadow = hit.shadow
                        """)
                .param("notice", noticeId)
                .update();
    }
}
