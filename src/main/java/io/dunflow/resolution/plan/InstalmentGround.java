package io.dunflow.resolution.plan;

import io.dunflow.correspondence.Ground;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ground of a reminder of an instalment: the plan runs, and nothing was paid of the instalment meanwhile. */
@Component
class InstalmentGround implements Ground {

    private final JdbcClient jdbc;
    private final Clock clock;

    InstalmentGround(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select case when p.state = 'SUSPENDED' then 'PLAN_SUSPENDED' when p.state <> 'ACTIVE' then 'PLAN_ENDED'
                          when x.due_on < day_in(c.zone, :now) then 'DUE_DATE_PASSED' else 'AMOUNT_CHANGED' end
                        from plan_instalment x join plan p on p.id = x.plan_id
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where x.notice_id = :notice and (p.state <> 'ACTIVE' or x.state <> 'OPEN'
                          or x.due_on < day_in(c.zone, :now)
                          or exists (select 1 from entry e join plan_item i on i.item_id = e.item_id
                                     join notice n on n.id = :notice
                                     where i.plan_id = p.id and e.known_at > n.created_at))
                        limit 1
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
