package io.dunflow.resolution.writeoff;

import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at each item of a list of small balances again when it is approved: what would not come on the list as it stands now
 * stays owed, and says why. The caller holds the locks of the accounts.
 */
@Component
class LookingAgainAtLists {

    private static final String NOT_ANY_MORE =
            """
            update write_off_item x set left_out = j.reason from (
              select i.id, case
                when i.open_amount = 0 then 'NOTHING_LEFT'
                when i.open_amount > l.item_limit then 'TOO_LARGE'
                when i.dunnable_amount < i.open_amount then 'COVERED'
                when h.reason is not null then 'HELD'
                when exists (select from credit k where k.account_id = a.id and k.unallocated > 0) then 'FREE_MONEY'
                when i.open_amount > y.amount then 'GREW' end as reason
              from write_off w join write_off_list l on l.id = w.list_id join write_off_item y on y.write_off_id = w.id
              join item i on i.id = y.item_id join account a on a.id = w.account_id
              left join lateral item_holds(i.id, a.id, a.debtor_id, :today::date, i.due_date, null) h on true
              where w.id = :writeOff) j
            where x.write_off_id = :writeOff and x.item_id = j.id and j.reason is not null
            """;

    private final JdbcClient jdbc;
    private final CreditorDays days;

    LookingAgainAtLists(JdbcClient jdbc, CreditorDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Leaves out of a write-off of a list what is no small balance by now. */
    void leaveOut(WriteOff one) {
        jdbc.sql(NOT_ANY_MORE)
                .param("today", days.todayOf(one.accountId()))
                .param("writeOff", one.id())
                .update();
    }

    /** What was left out of a list, by account. */
    List<LeftOut> ofList(long listId) {
        return jdbc.sql(
                        """
                        select w.account_id, d.number as debtor, d.name, v.number as invoice, x.amount, x.left_out as reason
                        from write_off w join write_off_item x on x.write_off_id = w.id join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id join account a on a.id = w.account_id
                        join debtor d on d.id = a.debtor_id
                        where w.list_id = ? and x.left_out is not null order by w.id, i.due_date, i.id
                        """)
                .param(listId)
                .query(LeftOut.class)
                .list();
    }

    /** An item that stood on a list and is still owed, and why. */
    record LeftOut(long accountId, String debtor, String name, String invoice, BigDecimal amount, String reason) {}
}
