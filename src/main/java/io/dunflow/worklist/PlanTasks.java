package io.dunflow.worklist;

import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a lead has to know to decide about a plan. */
@Component
class PlanTasks {

    private final JdbcClient jdbc;

    PlanTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of a plan that waits for approval in this case; empty when there is none. */
    Optional<FollowUp> of(long caseId, String name) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, p.account_id, p.made_by,
                          p.open_until,
                          trim_scale(p.amount)::text || ' ' || a.currency || ' in ' || p.instalments || ' instalments from '
                            || p.first_on || case when p.down_payment > 0
                                 then ' after ' || trim_scale(p.down_payment)::text || ' down' else '' end
                            || ', proposed by ' || p.made_by || coalesce(': ' || p.note, '') || '. Why a lead decides: '
                            || lower(replace(p.authority_reason, '_', ' ')) || '.' as said
                        from plan p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
                        where p.case_id = ? and p.state = 'AWAITING_APPROVAL'
                        """)
                .param(caseId)
                .query((row, n) -> new FollowUp(
                        name + ": " + row.getString("debtor"),
                        row.getString("said"),
                        "/accounts/" + row.getLong("account_id"),
                        row.getObject("open_until", LocalDate.class)))
                .optional();
    }
}
