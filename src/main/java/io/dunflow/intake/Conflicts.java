package io.dunflow.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a snapshot and our ledger disagree and neither may simply win: a person decides. */
@Component
class Conflicts {

    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes the disagreements about known items, once as long as the same one is not resolved.
     *
     * @return how many are new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long note(long importId) {
        return jdbc.sql(
                        """
                with noted as (
                  insert into import_conflict (import_id, item_id, our_amount, their_amount, reason)
                  select :id, i.id, i.open_amount, s.open_amount,
                    case c.ledger_role when 'LEADER' then 'WE_LEAD' else 'LARGER_THAN_OURS' end
                  from staged_row s join creditor c on c.id = s.creditor_id join item i on i.id = s.item_id
                  where s.known and not s.stale and s.open_amount <> i.open_amount
                  and (c.ledger_role = 'LEADER' or s.open_amount > i.open_amount)
                  and not exists (select from import_conflict k where k.item_id = i.id and k.resolved_at is null
                    and k.our_amount = i.open_amount and k.their_amount = s.open_amount)
                  returning item_id)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from noted join staged_row s on s.item_id = noted.item_id""")
                .param("id", importId)
                .update();
    }
}
