package io.dunflow.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of payments went back before, and what the banks asked for it. */
@Repository
class GoneBack {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final ChargeBooks charges;

    GoneBack(JdbcClient jdbc, Entries entries, ChargeBooks charges) {
        this.charges = charges;
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

    /** Books the money, and the bank's fee as a charge of the account. */
    void book(Credit payment, MoneyBack back, BigDecimal amount) {
        entries.append(
                new NewEntry(
                        payment.accountId(),
                        null,
                        payment.id(),
                        null,
                        back.kind(),
                        amount,
                        back.reference(),
                        back.cause()),
                back.booking());
        if (back.fee() != null) {
            charges.bookBankFee(payment, back.fee(), back.reference(), back.booking());
        }
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
