package io.dunflow.ledger;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is claimed on top of items, outside their invoices, and each state that it was in. */
@Component
public class Charges {

    private static final String LINES = "insert into charge_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Charges(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes what letters are to claim; it is claimed when they leave.
     *
     * @return ids, in the order of the charges
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> prepare(List<Prepared> prepared, String actor) {
        if (prepared.isEmpty()) {
            return List.of();
        }
        var ids = jdbc.queryForList(
                "select nextval(pg_get_serial_sequence('charge', 'id')) from generate_series(1, ?)",
                Long.class,
                prepared.size());
        var rows = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        for (int n = 0; n < ids.size(); n++) {
            rows.add(row(ids.get(n), prepared.get(n), actor));
            addLines(lines, ids.get(n), prepared.get(n).charge().lines());
        }
        jdbc.batchUpdate(
                """
                insert into charge (id, account_id, item_id, sequence, kind, amount, state, law, from_date, through,
                  notice_id, decision_id, terms_id, changed_by, changed_at)
                overriding system value values (?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        jdbc.batchUpdate(LINES, lines);
        return ids;
    }

    /** A claim of the same letter for those of its days that bore interest, of less than the former; returns its id. */
    long restate(long formerId, BigDecimal amount, List<NewCharge.Line> lines, String reason, String actor) {
        var id = jdbc.queryForObject(
                """
                insert into charge (account_id, item_id, sequence, kind, amount, state, law, from_date, through, notice_id,
                  decision_id, terms_id, restates_id, changed_by, changed_at, change_reason)
                select account_id, item_id, sequence, kind, ?, 'CLAIMED', law, ?, ?, notice_id, decision_id, terms_id,
                  coalesce(restates_id, id), ?, ?, ? from charge where id = ? returning id
                """,
                Long.class,
                amount,
                lines.get(0).from(),
                lines.get(lines.size() - 1).through(),
                actor,
                Moments.of(clock),
                reason,
                formerId);
        var rows = new ArrayList<Object[]>();
        addLines(rows, id, lines);
        jdbc.batchUpdate(LINES, rows);
        jdbc.update(
                """
                update charge set state = 'REPLACED', replaced_by_id = ?, open_amount = 0, change_reason = ?, changed_by = ?,
                  changed_at = ? where id = ?
                """,
                id,
                reason,
                actor,
                Moments.of(clock),
                formerId);
        return id;
    }

    /** Interest of items that letters claimed and nobody booked, each with its account. */
    SortedMap<Long, Long> claimedInterest(Collection<Long> itemIds) {
        var claimed = new TreeMap<Long, Long>();
        if (!itemIds.isEmpty()) {
            jdbc.query(
                    "select id, account_id from charge where item_id = any(?) and kind = 'INTEREST' and state = 'CLAIMED'",
                    row -> {
                        claimed.put(row.getLong(1), row.getLong(2));
                    },
                    (Object) itemIds.toArray(Long[]::new));
        }
        return claimed;
    }

    private Object[] row(long id, Prepared prepared, String actor) {
        var charge = prepared.charge();
        return new Object[] {
            id,
            prepared.accountId(),
            charge.itemId(),
            charge.sequence(),
            charge.kind().name(),
            charge.amount(),
            charge.law(),
            charge.from(),
            charge.through(),
            prepared.noticeId(),
            charge.decisionId(),
            charge.termsId(),
            actor,
            Moments.of(clock)
        };
    }

    private static void addLines(List<Object[]> rows, long id, List<NewCharge.Line> lines) {
        for (int n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            rows.add(new Object[] {
                id,
                n + 1,
                line.from(),
                line.through(),
                line.days(),
                line.base(),
                new SqlParameterValue(Types.NUMERIC, line.baseRate()),
                new SqlParameterValue(Types.NUMERIC, line.margin()),
                line.rate(),
                line.basis(),
                line.amount()
            });
        }
    }

    /** A charge and the letter that is to claim it. */
    public record Prepared(long accountId, long noticeId, NewCharge charge) {}
}
