package io.dunflow.dunning;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves in how far another system had dunned the items of a file: reads the transaction's {@code staged_row}, and notes
 * in {@code staged_change} what it changed of known items. Our own clocks and lifted holds are never overwritten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportedState {

    /** Marks holds of imports, followed by the import's number. */
    private static final String IMPORT = "import:";

    private final JdbcClient jdbc;

    ImportedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts the clocks of items at the file's level; those of a creditor in shadow mode too. */
    public void startClocks() {
        jdbc.sql(
                        """
                with started as (
                  insert into item_clock (item_id, shadow, level, last_notice_on, taken_over, taken_over_on)
                  select s.item_id, x.shadow, coalesce(s.level, 0), s.last_notice_on, coalesce(s.level, 0),
                    s.last_notice_on
                  from staged_row s join creditor c on c.id = s.creditor_id
                  cross join (values (false), (true)) x (shadow)
                  where (coalesce(s.level, 0) > 0 or s.last_notice_on is not null) and not s.stale
                  and (c.shadow or not x.shadow)
                  on conflict (item_id, shadow) do nothing returning item_id)
                insert into staged_change (line, account_id)
                select distinct s.line, s.account_id from started
                join staged_row s on s.item_id = started.item_id""")
                .update();
    }

    /** Holds items that the file blocks, once per item and reason. */
    public void setHolds(long importId, Instant asOf, Instant now, String owner) {
        jdbc.sql(
                        """
                with held as (
                  insert into hold (item_id, reason, owner, from_date, created_by, created_at)
                  select s.item_id, s.block, :owner, day_in(c.zone, :asOf), :createdBy, :now
                  from staged_row s join creditor c on c.id = s.creditor_id
                  where s.block is not null and not s.stale
                  and not exists (select from hold h
                    where h.item_id = s.item_id and h.reason = s.block and h.created_by like :imports)
                  returning item_id)
                insert into staged_change (line, account_id)
                select s.line, s.account_id from held join staged_row s on s.item_id = held.item_id""")
                .param("owner", owner)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("createdBy", IMPORT + importId)
                .param("imports", IMPORT + "%")
                .update();
    }
}
