package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and credit notes. */
@Repository
class Credits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Credit> find(long accountId, CreditKind kind, String reference) {
        return jdbc.sql("select * from credit where account_id = ? and kind = ? and reference = ?")
                .params(accountId, kind.name(), reference)
                .query(Credit.class)
                .optional();
    }

    Optional<Credit> find(long id) {
        return jdbc.sql("select * from credit where id = ?")
                .param(id)
                .query(Credit.class)
                .optional();
    }

    /** Those with money left that may be used, in the order in which they came to count. */
    List<Credit> unallocated(long accountId) {
        return jdbc.sql("select * from credit where account_id = ? and unallocated > 0 and parked_at is null"
                        + " order by value_date, id")
                .param(accountId)
                .query(Credit.class)
                .list();
    }

    long add(CreditToBook credit, Optional<Long> invoiceId) {
        return jdbc.sql(
                        """
                        insert into credit (account_id, kind, reference, amount, unallocated, invoice_id,
                               invoice_named, dispute_id, placed_item_id, remittance, value_date, booking_date, known_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        credit.accountId(),
                        credit.kind().name(),
                        credit.reference(),
                        credit.amount(),
                        credit.amount(),
                        invoiceId.orElse(null),
                        credit.invoice(),
                        credit.dispute(),
                        credit.placedItem(),
                        credit.remittance(),
                        credit.booking().valueDate(),
                        credit.booking().bookingDate(),
                        Moments.of(clock))
                .query(Long.class)
                .single();
    }

    void use(long id, BigDecimal amount) {
        jdbc.sql("update credit set unallocated = unallocated - ? where id = ?")
                .params(amount, id)
                .update();
    }

    /** Nothing of it is used any more; whether that is new. */
    boolean park(long id) {
        return jdbc.sql("update credit set parked_at = ? where id = ? and kind = 'PAYMENT' and parked_at is null")
                        .params(Moments.of(clock), id)
                        .update()
                > 0;
    }

    /** It may be used again; whether that is new. */
    boolean release(long id) {
        return jdbc.sql("update credit set parked_at = null where id = ? and parked_at is not null")
                        .param(id)
                        .update()
                > 0;
    }

    /** Connects what waited for an invoice of the account with it. */
    int connectWithInvoices(long accountId) {
        return jdbc.sql(
                        """
                        update credit c set invoice_id = i.id from invoice i
                         where c.account_id = :account and c.invoice_id is null and c.unallocated > 0
                           and i.account_id = :account and i.number = c.invoice_named
                        """)
                .param("account", accountId)
                .update();
    }
}
