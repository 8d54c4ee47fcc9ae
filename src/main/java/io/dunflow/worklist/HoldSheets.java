package io.dunflow.worklist;

import io.dunflow.dunning.HoldOwners;
import io.dunflow.ledger.TaskWords;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the owner of a hold is told before it ends. */
@Component
class HoldSheets {

    private final JdbcClient jdbc;
    private final HoldOwners owners;

    HoldSheets(JdbcClient jdbc, HoldOwners owners) {
        this.owners = owners;
        this.jdbc = jdbc;
    }

    /** It is its owner's, or of nobody where this one may no longer lift it: then it waits for the group. */
    FollowUp of(long holdId) {
        return jdbc.sql(
                        """
                        select d.name || ' (' || d.number || ')' as debtor, h.reason, h.until_date, a.id as account_id, c.language
                        from hold h left join item i on i.id = h.item_id
                        join lateral (select x.* from account x where x.id in (select accounts_under(h.debtor_id)) or x.id = h.account_id
                                        or x.id = i.account_id order by x.debtor_id = h.debtor_id desc, x.id limit 1) a on true
                        join creditor c on c.id = a.creditor_id
                        join debtor d on d.id = coalesce(h.debtor_id, a.debtor_id) where h.id = :id
                        """)
                .param("id", holdId)
                .query((row, n) -> new FollowUp(
                        TaskWords.in(row.getString("language")).text("hold.title", row.getString("debtor")),
                        TaskWords.in(row.getString("language"))
                                .text(
                                        "hold.summary",
                                        row.getString("reason"),
                                        row.getObject("until_date", LocalDate.class)),
                        "/accounts/" + row.getLong("account_id"),
                        row.getObject("until_date", LocalDate.class),
                        owners.of(holdId).orElse(null)))
                .single();
    }
}
