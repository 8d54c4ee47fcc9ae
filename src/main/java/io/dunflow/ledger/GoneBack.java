package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of payments went back before, and what the banks asked for it. */
@Repository
class GoneBack {

    private static final String FEE = "BANK_FEE";

    private final JdbcClient jdbc;
    private final Entries entries;

    GoneBack(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    List<Line> of(long paymentId) {
        return jdbc.sql(
                        """
                        select kind, amount, coalesce(reference, '') as reference from entry
                        where credit_id = ? and item_id is null and kind in ('RETURN', 'REFUND', 'CHARGE') order by id
                        """)
                .param(paymentId)
                .query(Line.class)
                .list();
    }

    /** Books the money, and the bank's fee as a charge of its own. */
    void book(Credit payment, MoneyBack back, BigDecimal amount) {
        append(payment, back, back.kind(), amount, back.cause());
        if (back.fee() != null) {
            append(payment, back, EntryKind.CHARGE, back.fee(), FEE);
        }
    }

    private void append(Credit payment, MoneyBack back, EntryKind kind, BigDecimal amount, String reason) {
        entries.append(
                new NewEntry(payment.accountId(), null, payment.id(), null, kind, amount, back.reference(), reason),
                back.booking());
    }

    /** Money that went back, or the fee of that. */
    record Line(EntryKind kind, BigDecimal amount, String reference) {

        boolean isFee() {
            return kind == EntryKind.CHARGE;
        }

        boolean isOf(BigDecimal other) {
            return amount.compareTo(other) == 0;
        }
    }
}
