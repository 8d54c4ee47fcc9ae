package io.dunflow.intake;

import io.dunflow.ledger.FileSnapshot;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a snapshot and our ledger disagree and neither may simply win: a person decides. */
@Component
class Conflicts {

    private static final String NOTE =
            """
            with noted as (
              insert into import_conflict (import_id, item_id, our_amount, their_amount, our_due_date, their_due_date,
                reason)
              select :id, d.* from (%s) d (item_id, ours, theirs, our_due, their_due, reason)
              where not exists (select from import_conflict k where k.item_id = d.item_id and k.resolved_at is null
                and k.our_amount = d.ours and k.their_amount = d.theirs
                and (k.our_due_date, k.their_due_date) is not distinct from (d.our_due, d.their_due))
              returning item_id)
            insert into staged_change (line, account_id)
            select s.line, i.account_id from noted join item i on i.id = noted.item_id
            left join staged_row s on s.item_id = noted.item_id""";

    /** What the file says otherwise now, or says no more, of what it names. */
    private static final String OVERTAKEN =
            """
            select o.id from import_conflict o join staged_row r on r.item_id = o.item_id and r.known and not r.stale
            where o.resolved_at is null and o.import_id <> :id and not exists (%s)""";

    /** What the whole snapshot does not name is no longer as it was in an earlier one. */
    private static final String OVERTAKEN_BY_MISSING =
            """
            select o.id from import_conflict o join item x on x.id = o.item_id join invoice y on y.id = x.invoice_id
            where o.resolved_at is null and o.import_id <> :id
            and y.creditor_id in (select creditor_id from staged_row)
            and not exists (select from staged_row r
              where r.creditor_id = y.creditor_id and r.number = y.number and r.instalment = x.no)
            and exists (select from entry e where e.item_id = x.id and e.kind = 'INVOICE' and %s < :asOf)
            and not exists (select from entry e where e.item_id = x.id and %s > :asOf) and not exists (%s)""";

    private static final String SAME =
            """
            select from (%s) d (item_id, ours, theirs, our_due, their_due, reason) where d.item_id = o.item_id
              and o.our_amount = d.ours and o.their_amount = d.theirs
              and (o.our_due_date, o.their_due_date) is not distinct from (d.our_due, d.their_due)""";

    private static final String DIFFERENT =
            """
            select i.id, i.open_amount, s.open_amount, i.due_date, s.due_date, case
                when s.open_amount = i.open_amount then 'DUE_DATE'
                when c.ledger_role = 'LEADER' then 'WE_LEAD' else 'LARGER_THAN_OURS' end
            from staged_row s join creditor c on c.id = s.creditor_id join item i on i.id = s.item_id
            where s.known and not s.stale and (s.open_amount > i.open_amount
              or c.ledger_role = 'LEADER' and (s.open_amount, s.due_date) <> (i.open_amount, i.due_date))""";

    private static final String MISSING =
            """
            select i.id, i.open_amount, 0, i.due_date, null::date, 'MISSING'
            from creditor c join account a on a.creditor_id = c.id
            join item i on i.account_id = a.id and i.open_amount > 0 join invoice v on v.id = i.invoice_id
            where c.ledger_role = 'LEADER' and c.id in (select creditor_id from staged_row)
            and not exists (select from staged_row s
              where s.creditor_id = c.id and s.number = v.number and s.instalment = i.no)
            and exists (select from entry e where e.item_id = i.id and e.kind = 'INVOICE' and %1$s < :asOf)
            and not exists (select from entry e where e.item_id = i.id and %1$s > :asOf)"""
                    .formatted(FileSnapshot.TRUE_AT);

    private final JdbcClient jdbc;
    private final SettlingConflicts settling;
    private final ApplicationEventPublisher events;

    Conflicts(JdbcClient jdbc, SettlingConflicts settling, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.events = events;
    }

    /**
     * Notes the disagreements about known items, once as long as the same one is not resolved; those that earlier files
     * brought about the same items are over.
     *
     * @return how many are new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long note(FileSnapshot snapshot) {
        return note(snapshot, DIFFERENT, OVERTAKEN.formatted(SAME.formatted(DIFFERENT)));
    }

    /** The same for open items of LEADERs that a whole snapshot does not have. */
    @Transactional(propagation = Propagation.MANDATORY)
    long noteMissing(FileSnapshot snapshot) {
        return note(
                snapshot,
                MISSING,
                OVERTAKEN_BY_MISSING.formatted(FileSnapshot.TRUE_AT, FileSnapshot.TRUE_AT, SAME.formatted(MISSING)));
    }

    private long note(FileSnapshot snapshot, String disagreements, String overtaken) {
        var parameters =
                Map.of("id", snapshot.importId(), "asOf", snapshot.asOf().atOffset(ZoneOffset.UTC));
        long noted = jdbc.sql(NOTE.formatted(disagreements)).params(parameters).update();
        var over = settling.settle(overtaken, parameters, "import:" + snapshot.importId());
        jdbc.sql("insert into staged_change (line, account_id) select null, unnest(?::bigint[])")
                .param(over.stream().map(OpenConflicts.Ended::accountId).toArray(Long[]::new))
                .update();
        return noted;
    }

    /** Tells of the accounts on which this import brought conflicts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(long importId) {
        Set<Long> accounts = new TreeSet<>(jdbc.sql("select i.account_id from import_conflict k"
                        + " join item i on i.id = k.item_id where k.import_id = ? and k.resolved_at is null")
                .param(importId)
                .query(Long.class)
                .list());
        if (!accounts.isEmpty()) {
            events.publishEvent(new ConflictsFound(importId, accounts));
        }
    }
}
