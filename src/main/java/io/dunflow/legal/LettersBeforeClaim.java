package io.dunflow.legal;

import io.dunflow.correspondence.Ground;
import io.dunflow.correspondence.NamedDates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters before claim: the date that each names, and its ground, which is gone with the action or the date. */
@Repository
class LettersBeforeClaim implements NamedDates, Ground {

    private final JdbcClient jdbc;
    private final Clock clock;

    LettersBeforeClaim(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql("select pay_by from legal_action where notice_id = ?")
                .param(noticeId)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        """
                        select case when p.state <> 'ANNOUNCED' then 'CASE_CLOSED' else 'DUE_DATE_PASSED' end
                        from legal_action p join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where p.notice_id = :notice and (p.state <> 'ANNOUNCED' or p.pay_by <= day_in(c.zone, :now))
                        """)
                .param("notice", noticeId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }
}
