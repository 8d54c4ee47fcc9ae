package io.dunflow.dunning;

import io.dunflow.correspondence.Ground;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What dunning knows about the ground of a notice: a hold or a stop of its account takes it away. */
@Component
class DunningGround implements Ground {

    private final JdbcClient jdbc;
    private final Clock clock;

    DunningGround(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select coalesce((select s.reason from account_stop s
                            where s.account_id = a.id and s.ended_at is null
                            order by s.id limit 1), 'HOLD: ' || h.reason)
                        from notice n
                        join notice_line l on l.notice_id = n.id and l.claimed
                        join item i on i.id = l.item_id
                        join account a on a.id = n.account_id
                        join creditor c on c.id = a.creditor_id
                        join lateral item_holds(i.id, n.account_id, n.debtor_id,
                          greatest(n.business_date, day_in(c.zone, :now)), i.due_date, null) h on h.reason is not null
                        where n.id = :notice
                          and n.purpose in ('DUNNING', 'PRE_DUE', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
                          and not (n.purpose = 'STATEMENT' and quiet_rank(h.reason) > 0)
                        limit 1
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
