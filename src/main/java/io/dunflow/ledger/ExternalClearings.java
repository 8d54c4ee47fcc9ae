package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over what another system cleared. Covered amounts fall in the order of an undesignated credit: promised, then
 * settled, then planned, then dunnable, then placed, then sued for, then disputed.
 */
@Component
class ExternalClearings {

    private final JdbcClient jdbc;

    ExternalClearings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Clears down to the file's open amounts where ours are larger, of FOLLOWERs and unless we know something newer. */
    void bookSmallerAmounts(FileSnapshot snapshot) {
        begin();
        jdbc.sql(
                        """
                insert into staged_clearing (item_id, account_id, line, amount, cleared_on)
                select i.id, i.account_id, s.line, i.open_amount - s.open_amount, day_in(c.zone, :asOf)
                from staged_row s join creditor c on c.id = s.creditor_id join item i on i.id = s.item_id
                where s.known and not s.stale and c.ledger_role = 'FOLLOWER' and s.open_amount < i.open_amount""")
                .param("asOf", snapshot.at())
                .update();
        book(snapshot, "Smaller in the snapshot");
    }

    /** Clears open items of the file's FOLLOWERs that the file does not name; answers how many. */
    long bookMissing(FileSnapshot snapshot) {
        begin();
        long missing = jdbc.sql(
                        """
                insert into staged_clearing (item_id, account_id, amount, cleared_on)
                select i.id, i.account_id, i.open_amount, day_in(c.zone, :asOf)
                from creditor c join account a on a.creditor_id = c.id
                join item i on i.account_id = a.id and i.open_amount > 0
                join invoice v on v.id = i.invoice_id
                where c.ledger_role = 'FOLLOWER' and c.id in (select creditor_id from staged_row)
                and not exists (select from staged_row s
                  where s.creditor_id = c.id and s.number = v.number and s.instalment = i.no)
                and exists (select from entry e
                  where e.item_id = i.id and e.kind = 'INVOICE' and %1$s < :asOf)
                and not exists (select from entry e where e.item_id = i.id and %1$s > :asOf)"""
                                .formatted(FileSnapshot.TRUE_AT))
                .param("asOf", snapshot.at())
                .update();
        book(snapshot, "Missing in the snapshot");
        return missing;
    }

    private void begin() {
        jdbc.sql("drop table if exists pg_temp.staged_clearing").update();
        jdbc.sql("drop table if exists pg_temp.staged_taking").update();
        jdbc.sql(
                        """
                create temporary table staged_clearing
                  (item_id bigint, account_id bigint, line bigint, amount numeric(19,4), cleared_on date)
                on commit drop""")
                .update();
    }

    private void book(FileSnapshot snapshot, String reason) {
        jdbc.sql("analyze staged_clearing").update();
        jdbc.sql(
                        """
                insert into entry (account_id, item_id, kind, amount, value_date, booking_date, known_at, reference,
                  reason, booked_by)
                select account_id, item_id, 'EXTERNAL_CLEARING', -amount, cleared_on, cleared_on, :knownAt, :reference,
                  :reason, :bookedBy
                from staged_clearing order by item_id""")
                .param("knownAt", snapshot.knownAt())
                .param("reference", snapshot.reference())
                .param("reason", reason)
                .param("bookedBy", snapshot.bookedBy())
                .update();
        shareOut();
        noteCovers(snapshot);
        lowerPortions();
        lowerItems();
        jdbc.sql("insert into staged_change (line, account_id) select line, account_id from staged_clearing")
                .update();
    }

    private void shareOut() {
        jdbc.sql(
                        """
                create temporary table staged_taking on commit drop as
                with part as (
                  select p.item_id, p.id as portion_id, p.amount, d.day,
                    case p.cover when 'PROMISE' then 1 when 'SETTLEMENT' then 2 when 'PLAN' then 3 when 'CONFLICT' then 4
                      when 'PLACEMENT' then 5 when 'LEGAL' then 6 when 'DISPUTE' then 7 end as turn
                  from portion p join staged_clearing c on c.item_id = p.item_id
                  left join cover_day d on d.cover = p.cover and d.cover_id = p.cover_id
                  union all
                  select i.id, null, i.dunnable_amount, null, 4 from item i join staged_clearing c on c.item_id = i.id)
                select p.item_id, p.portion_id, p.amount, least(p.amount, greatest(0, c.amount - coalesce(
                  sum(p.amount) over (partition by p.item_id order by p.turn, p.day, p.portion_id
                    rows between unbounded preceding and 1 preceding), 0))) as taken
                from part p join staged_clearing c on c.item_id = p.item_id""")
                .update();
    }

    private void noteCovers(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                insert into entry_cover (entry_id, item_id, cover, cover_id, amount)
                select (select max(e.id) from entry e where e.item_id = t.item_id and e.kind = 'EXTERNAL_CLEARING'
                    and e.reference = :reference), t.item_id, p.cover, p.cover_id, t.taken
                from staged_taking t join portion p on p.id = t.portion_id where t.taken > 0 and p.cover <> 'CONFLICT'""")
                .param("reference", snapshot.reference())
                .update();
    }

    private void lowerPortions() {
        jdbc.sql(
                        """
                delete from portion p using staged_taking t where t.portion_id = p.id and t.taken = t.amount""")
                .update();
        jdbc.sql(
                        """
                update portion p set amount = p.amount - t.taken
                from staged_taking t where t.portion_id = p.id and t.taken > 0""")
                .update();
    }

    private void lowerItems() {
        jdbc.sql(
                        """
                update item i set open_amount = i.open_amount - c.amount, dunnable_amount = i.dunnable_amount - t.taken,
                  settled_on = case when i.open_amount = c.amount then c.cleared_on end
                from staged_clearing c join staged_taking t on t.item_id = c.item_id and t.portion_id is null
                where i.id = c.item_id""")
                .update();
    }
}
