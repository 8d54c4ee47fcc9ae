package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a due date over that the leading system changed, and records it. The original due date stays: the age of the
 * debt and limitation count from it.
 */
@Component
class TakingOverDueDates {

    private final JdbcClient jdbc;

    TakingOverDueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of known items of FOLLOWERs, unless we know something newer, a plan says when they are paid, or it is the day before a deferral. */
    void takeOver(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with noted as (
                  insert into due_date_change (item_id, due_before, due_after, cause, reference, changed_at, changed_by)
                  select i.id, i.due_date, s.due_date, 'SNAPSHOT', :reference, :knownAt, :bookedBy
                  from staged_row s join creditor c on c.id = s.creditor_id join item i on i.id = s.item_id
                  where s.known and not s.stale and c.ledger_role = 'FOLLOWER' and s.due_date <> i.due_date
                  and not exists (select from portion p where p.item_id = i.id and p.cover = 'PLAN')
                  and not exists (select from due_date_change d where d.cause = 'DEFERRAL' and d.due_before = s.due_date
                    and d.id = (select max(l.id) from due_date_change l where l.item_id = i.id))
                  and not exists (select from due_date_change d where d.item_id = i.id
                    and split_part(d.reference, '@', 2)::timestamptz > :asOf)
                  returning item_id, due_after),
                moved as (
                  update item i set due_date = noted.due_after from noted where noted.item_id = i.id)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from noted join staged_row s on s.item_id = noted.item_id""")
                .param("reference", snapshot.reference())
                .param("knownAt", snapshot.knownAt())
                .param("bookedBy", snapshot.bookedBy())
                .param("asOf", snapshot.at())
                .update();
    }
}
