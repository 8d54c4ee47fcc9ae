package io.dunflow.worklist;

import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a lead has to know to decide about a settlement or a deferral that is beyond a collector. */
@Component
class ConcessionTasks {

    private static final String SETTLEMENT =
            """
            select d.name || ' (' || d.number || ')' as debtor, s.account_id, s.pay_by as due, 'Agree to the settlement' as what,
              trim_scale(s.amount)::text || ' ' || a.currency || ' by ' || s.pay_by || ' for the discharge of '
                || trim_scale(s.debt)::text || ', agreed by ' || s.made_by || ': ' || s.note
                || '. Why a lead decides: ' || lower(replace(s.authority_reason, '_', ' '))
                || '. A collector could agree alone to ' || trim_scale(s.collector_alone)::text || '.' as said
            from settlement s join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id where s.id = ?
            """;

    private static final String DEFERRAL =
            """
            select d.name || ' (' || d.number || ')' as debtor, f.account_id, least(f.until_date, f.agreed_on + 2) as due,
              'Agree to the deferral' as what,
              trim_scale(f.amount)::text || ' ' || a.currency || ' to be due on ' || f.until_date || ', agreed by '
                || f.agreed_by || ': ' || f.reason || '. Why a lead decides: '
                || lower(replace(f.authority_reason, '_', ' ')) || '. Approve or refuse it on the page of the account.' as said
            from deferral f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id where f.id = ?
            """;

    private final JdbcClient jdbc;

    ConcessionTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task of {@code settlement:ID} or {@code deferral:ID}. */
    FollowUp of(String key, String name) {
        var parts = key.split(":");
        return jdbc.sql(parts[0].equals("settlement") ? SETTLEMENT : DEFERRAL)
                .param(Long.valueOf(parts[1]))
                .query((row, n) -> new FollowUp(
                        row.getString("what") + ": " + row.getString("debtor"),
                        row.getString("said"),
                        "/accounts/" + row.getLong("account_id"),
                        row.getObject("due", LocalDate.class)))
                .single();
    }
}
