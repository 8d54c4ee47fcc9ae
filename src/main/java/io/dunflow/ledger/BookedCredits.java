package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how credits stand, from their entries. */
@Repository
class BookedCredits {

    private final Credits credits;
    private final JdbcClient jdbc;

    BookedCredits(Credits credits, JdbcClient jdbc) {
        this.credits = credits;
        this.jdbc = jdbc;
    }

    BookedCredit get(long id, boolean isNew) {
        var credit = credits.find(id).orElseThrow(() -> new NotInLedger("credit", id));
        var shares = shares(id);
        var sums = sums(id);
        return new BookedCredit(
                id,
                credit.accountId(),
                credit.kind(),
                credit.reference(),
                credit.amount(),
                shares.stream().map(BookedCredit.Share::amount).reduce(sums.charged(), BigDecimal::add),
                sums.charged(),
                credit.unallocated(),
                sums.refunded(),
                sums.returned(),
                sums.recovered(),
                shares,
                isNew);
    }

    private List<BookedCredit.Share> shares(long creditId) {
        return jdbc.sql(
                        """
                        select i.id as item_id, v.number as invoice, i.no, -sum(e.amount) as amount
                          from entry e join item i on i.id = e.item_id join invoice v on v.id = i.invoice_id
                         where e.credit_id = ?
                         group by i.id, v.number, i.no, i.due_date
                        having sum(e.amount) <> 0
                         order by i.due_date, i.id
                        """)
                .param(creditId)
                .query(BookedCredit.Share.class)
                .list();
    }

    private Sums sums(long creditId) {
        return jdbc.sql(
                        """
                        select coalesce(-sum(amount) filter (where charge_id is not null and kind <> 'CHARGE'), 0) as charged,
                          coalesce(-sum(amount) filter (where recovers_id is not null), 0) as recovered,
                          coalesce(sum(amount) filter (where kind = 'REFUND'), 0) as refunded,
                          coalesce(sum(amount) filter (where kind = 'RETURN'), 0) as returned
                        from entry where credit_id = ?
                        """)
                .param(creditId)
                .query(Sums.class)
                .single();
    }

    /** What became of it beside paying items. */
    private record Sums(BigDecimal charged, BigDecimal recovered, BigDecimal refunded, BigDecimal returned) {}
}
