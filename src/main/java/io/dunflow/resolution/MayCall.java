package io.dunflow.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a debtor may be called, as far as facts about the person go. */
@Component
public class MayCall {

    private final JdbcClient jdbc;

    MayCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while any fact stops calls about the account of the case. */
    @Transactional(readOnly = true)
    public boolean callInCase(long caseId) {
        return jdbc.sql(
                        """
                        select not exists (select from standing_effect e join dunning_case c on c.account_id = e.account_id
                          where c.id = ? and e.effect = 'STOP_CALLS')
                        """)
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
