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
        var charged = charged(id);
        return new BookedCredit(
                id,
                credit.accountId(),
                credit.kind(),
                credit.reference(),
                credit.amount(),
                shares.stream().map(BookedCredit.Share::amount).reduce(charged, BigDecimal::add),
                charged,
                credit.unallocated(),
                left(id, EntryKind.REFUND),
                left(id, EntryKind.RETURN),
                recovered(id),
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

    private BigDecimal charged(long creditId) {
        return jdbc.sql("select coalesce(-sum(amount), 0) from entry where credit_id = ? and charge_id is not null"
                        + " and kind <> 'CHARGE'")
                .param(creditId)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal recovered(long creditId) {
        return jdbc.sql("select coalesce(-sum(amount), 0) from entry where credit_id = ? and recovers_id is not null")
                .param(creditId)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal left(long creditId, EntryKind kind) {
        return jdbc.sql("select coalesce(sum(amount), 0) from entry where credit_id = ? and kind = ?")
                .params(creditId, kind.name())
                .query(BigDecimal.class)
                .single();
    }
}
