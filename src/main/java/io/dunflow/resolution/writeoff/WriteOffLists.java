package io.dunflow.resolution.writeoff;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All lists of small balances. */
@Repository
public class WriteOffLists {

    private static final int MOST = 200;

    private static final String SELECT =
            """
            select l.id, l.creditor_id, c.code as creditor, l.currency, l.item_limit, l.run_limit, l.older_than, l.approver,
              l.state, l.asked_by, l.answered_by, count(w.id)::int as count, coalesce(sum(w.amount), 0) as amount,
              coalesce(sum(w.written), 0) as written
            from write_off_list l join creditor c on c.id = l.creditor_id left join write_off w on w.list_id = l.id
            where %s group by l.id, c.code order by l.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WriteOffLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<WriteOffList> find(long id) {
        return jdbc.sql(SELECT.formatted("l.id = ?"))
                .param(id)
                .query(WriteOffList.class)
                .optional();
    }

    /** The latest of these creditors, newest first. */
    List<WriteOffList> latest(Long[] creditors) {
        return jdbc.sql(SELECT.formatted("l.creditor_id = any(?)") + " limit " + MOST)
                .param(creditors)
                .query(WriteOffList.class)
                .list();
    }

    /** What stands on a list, by account. */
    List<Line> lines(long id) {
        return jdbc.sql(
                        """
                        select w.id, w.account_id, d.number as debtor, d.name,
                          (select string_agg(v.number, ', ' order by i.due_date, i.id) from write_off_item x
                            join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                            where x.write_off_id = w.id) as items,
                          w.amount, w.written, a.currency, w.state
                        from write_off w join account a on a.id = w.account_id join debtor d on d.id = a.debtor_id
                        where w.list_id = ? order by w.id
                        """)
                .param(id)
                .query(Line.class)
                .list();
    }

    /** Those that wait although none of their write-offs does any more. */
    List<Long> withoutGround(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select l.id from write_off_list l where l.state = 'AWAITING_APPROVAL'
                          and exists (select 1 from write_off w where w.list_id = l.id and w.account_id = any(?))
                          and not exists (select 1 from write_off w where w.list_id = l.id and w.state = 'AWAITING_APPROVAL')
                        order by l.id
                        """)
                .param(accountIds.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    long add(long creditor, String currency, SmallBalanceTerms terms, String by) {
        return jdbc.sql(
                        """
                        insert into write_off_list (creditor_id, currency, item_limit, run_limit, older_than, approver, decision,
                          state, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, 'AWAITING_APPROVAL', ?, ?) returning id
                        """)
                .params(
                        creditor,
                        currency,
                        terms.itemLimit(),
                        terms.runLimit(),
                        terms.olderThan(),
                        terms.approver().name(),
                        terms.decisionId(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void become(long id, WriteOffState state, String by) {
        jdbc.sql("update write_off_list set state = ?, answered_by = ? where id = ?")
                .params(state.name(), by, id)
                .update();
    }

    /** What of an account stands on a list. */
    public record Line(
            long id,
            long accountId,
            String debtor,
            String name,
            String items,
            BigDecimal amount,
            BigDecimal written,
            String currency,
            WriteOffState state) {}
}
