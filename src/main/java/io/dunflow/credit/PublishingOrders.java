package io.dunflow.credit;

import io.dunflow.ledger.FileSnapshot;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the orders of a file's rows in: each row says how far one order is, as of the file. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PublishingOrders {

    private final JdbcClient jdbc;
    private final Referrals referrals;

    PublishingOrders(JdbcClient jdbc, Referrals referrals) {
        this.jdbc = jdbc;
        this.referrals = referrals;
    }

    /** Records the orders of rows whose accounts are known; what we know from later than the file stays. */
    public void publish(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                update staged_row s set known = true, stale = o.as_of > :asOf from customer_order o
                where o.creditor_id = s.creditor_id and o.number = s.number""")
                .param("asOf", snapshot.asOf().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                insert into staged_change (line, account_id)
                select s.line, s.account_id from staged_row s
                join customer_order o on o.creditor_id = s.creditor_id and o.number = s.number
                where not s.stale and (o.amount, o.delivered, o.invoiced, o.cancelled)
                  is distinct from (s.amount, s.delivered, s.invoiced, s.cancelled)""")
                .update();
        cancelled(snapshot).forEach(one -> referrals.withdraw(one, "ORDER_CANCELLED", snapshot.bookedBy()));
        write(snapshot);
    }

    /** Questions about orders that were cancelled after they were asked; before the orders, as whoever decides takes them. */
    private List<Long> cancelled(FileSnapshot snapshot) {
        return jdbc.sql(
                        """
                select k.id from staged_row s
                join credit_check q on q.creditor_id = s.creditor_id and q.order_number = s.number
                join credit_case k on k.check_id = q.id
                where s.cancelled and not s.stale and q.asked_at <= :asOf and k.state in ('OPEN', 'PROPOSED')
                order by k.id""")
                .param("asOf", snapshot.asOf().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private void write(FileSnapshot snapshot) {
        jdbc.sql(
                        """
                with written as (
                  insert into customer_order as o
                    (creditor_id, account_id, number, ordered_on, amount, delivered, invoiced, cancelled, as_of,
                      refused)
                  select s.creditor_id, s.account_id, s.number, s.issued_on, s.amount, s.delivered, s.invoiced, s.cancelled,
                    :asOf, case when not s.cancelled then refused_of(s.creditor_id, s.number, s.account_id) end
                  from staged_row s where not s.stale
                  on conflict (creditor_id, number) do update set amount = excluded.amount,
                    delivered = excluded.delivered, invoiced = excluded.invoiced, cancelled = excluded.cancelled,
                    ordered_on = excluded.ordered_on, as_of = excluded.as_of,
                    refused = case when not excluded.cancelled then o.refused end
                  returning id, creditor_id, number)
                insert into customer_order_statement
                  (order_id, amount, delivered, invoiced, cancelled, as_of, source, actor, known_at)
                select w.id, s.amount, s.delivered, s.invoiced, s.cancelled, :asOf, :source, :by, :now
                from written w join staged_row s on s.creditor_id = w.creditor_id and s.number = w.number
                where not s.known or exists (select from staged_change c where c.line = s.line)
                order by s.line""")
                .param("asOf", snapshot.asOf().atOffset(ZoneOffset.UTC))
                .param("source", "import:" + snapshot.importId() + "@" + snapshot.asOf())
                .param("by", snapshot.bookedBy())
                .param("now", snapshot.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
