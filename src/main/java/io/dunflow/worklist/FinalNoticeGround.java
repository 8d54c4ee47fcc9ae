package io.dunflow.worklist;

import io.dunflow.correspondence.Ground;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ground of a final notice: the date that it names is still to come, and its case is still with people. */
@Component
class FinalNoticeGround implements Ground {

    private final JdbcClient jdbc;
    private final Clock clock;

    FinalNoticeGround(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select case when k.closed_at is not null or k.stage <> 'ESCALATION' then 'CASE_CLOSED'
                          else 'DUE_DATE_PASSED' end
                        from final_notice f join dunning_case k on k.id = f.case_id
                        join account a on a.id = f.account_id join creditor c on c.id = a.creditor_id
                        where f.notice_id = :notice and (k.closed_at is not null or k.stage <> 'ESCALATION'
                          or f.pay_by <= day_in(c.zone, :now))
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
