package io.dunflow.resolution.writeoff;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All write-offs, and what became of them. */
@Repository
public class WriteOffs {

    private static final String SELECT =
            """
            select w.id, w.account_id, w.list_id, w.amount, w.written, w.cause, w.reason, w.asker, w.approver, w.authority_reason,
              w.state, w.asked_by, w.approved_by, w.booked_on,
              case when w.state = 'BOOKED' then w.written + (select coalesce(sum(e.amount), 0) from entry e
                where e.account_id = w.account_id and e.kind = 'WRITE_OFF' and e.reference = 'write-off:' || w.id
                  and not exists (select from entry v where v.reverses_id = e.id)) else 0 end as credited,
              (select coalesce(-sum(r.amount), 0) from entry e join entry r on r.recovers_id = e.id
               where e.account_id = w.account_id and e.kind = 'WRITE_OFF' and e.reference = 'write-off:' || w.id) as recovered,
              (select a.currency from account a where a.id = w.account_id) as currency
            from write_off w
            """;

    private static final String SENIOR_NEEDED = "SENIOR_NEEDED";

    private final JdbcClient jdbc;
    private final Clock clock;

    WriteOffs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<WriteOff> find(long id) {
        return jdbc.sql(SELECT + " where w.id = ?")
                .param(id)
                .query(WriteOff.class)
                .optional();
    }

    /** The write-offs of an account, newest first. */
    public List<WriteOff> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where w.account_id = ? order by w.id desc")
                .param(accountId)
                .query(WriteOff.class)
                .list();
    }

    List<WriteOff> ofList(long listId) {
        return jdbc.sql(SELECT + " where w.list_id = ? order by w.id")
                .param(listId)
                .query(WriteOff.class)
                .list();
    }

    /** Those that wait for an answer although nothing that they name is dunnable any more. */
    List<WriteOff> withoutGround(Collection<Long> accountIds) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where w.state = 'AWAITING_APPROVAL' and w.account_id = any(?) and not exists (
                                  select 1 from write_off_item x join item i on i.id = x.item_id
                                  where x.write_off_id = w.id and i.dunnable_amount > 0)
                                order by w.id
                                """)
                .param(accountIds.toArray(Long[]::new))
                .query(WriteOff.class)
                .list();
    }

    long add(
            WriteOffOrder order,
            Long listId,
            Map<Long, BigDecimal> items,
            BigDecimal amount,
            WriteOffAuthority authority,
            String by) {
        long id = jdbc.sql(
                        """
                        insert into write_off (account_id, list_id, amount, cause, reason, asker, approver,
                          authority_reason, authority_decision, state, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'AWAITING_APPROVAL', ?, ?) returning id
                        """)
                .params(
                        order.account(),
                        listId,
                        amount,
                        order.cause().name(),
                        order.reason(),
                        authority.asker(),
                        authority.approver().name(),
                        authority.reason(),
                        authority.decisionId(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        items.forEach(
                (item, part) -> jdbc.sql("insert into write_off_item (write_off_id, item_id, amount) values (?, ?, ?)")
                        .params(id, item, part)
                        .update());
        record(id, WriteOffState.AWAITING_APPROVAL, order.reason(), amount, by);
        return id;
    }

    /** What may be booked now: as much as was asked for, and no more than is dunnable. */
    Map<Long, BigDecimal> bookable(long id) {
        var items = new LinkedHashMap<Long, BigDecimal>();
        jdbc.sql(
                        """
                        select x.item_id, least(x.amount, i.dunnable_amount) as amount
                        from write_off_item x join item i on i.id = x.item_id
                        where x.write_off_id = ? and i.dunnable_amount > 0 and x.left_out is null order by i.due_date, i.id
                        """)
                .param(id)
                .query((row, n) -> items.put(row.getLong("item_id"), row.getBigDecimal("amount")))
                .list();
        return items;
    }

    /** Why nothing of it may be booked. */
    String whyNothing(long id) {
        return jdbc.sql("select coalesce(min(left_out), 'NOTHING_LEFT') from write_off_item where write_off_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void booked(long id, BigDecimal written, LocalDate on, String by) {
        jdbc.sql("update write_off set written = ?, booked_on = ?, approved_by = ? where id = ?")
                .params(written, on, by, id)
                .update();
        become(id, WriteOffState.BOOKED, null, written, by);
    }

    /** Somebody more senior has to approve it than was said when it was asked for. */
    void raise(WriteOff one, WriteOffAuthority authority, String by) {
        jdbc.sql("update write_off set approver = ?, authority_reason = ?, authority_decision = ? where id = ?")
                .params(authority.approver().name(), authority.reason(), authority.decisionId(), one.id())
                .update();
        record(one.id(), one.state(), SENIOR_NEEDED, one.amount(), by);
    }

    /** Records a state and how it came about. */
    void become(long id, WriteOffState state, String reason, BigDecimal amount, String by) {
        jdbc.sql("update write_off set state = ? where id = ?")
                .params(state.name(), id)
                .update();
        record(id, state, reason, amount, by);
    }

    private void record(long id, WriteOffState state, String reason, BigDecimal amount, String by) {
        jdbc.sql(
                        """
                        insert into write_off_event (write_off_id, state, reason, amount, actor, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, state.name(), reason, amount, by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
