package io.dunflow.intake;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.MoneyBack;
import io.dunflow.ledger.ReversingPayments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the money that went back by a file, line by line, since each opens what the next may find. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishingReturns {

    private static final String OF_THE_PAYMENT =
            "k.account_id = s.account_id and k.kind = 'PAYMENT' and k.reference = s.payment";

    private final JdbcClient jdbc;
    private final ReversingPayments reversing;

    PublishingReturns(JdbcClient jdbc, ReversingPayments reversing) {
        this.jdbc = jdbc;
        this.reversing = reversing;
    }

    /** Books what is not booked yet, in the order of the file. The caller holds the locks of the accounts. */
    void publish(String actor) {
        jdbc.sql("update staged_row s set known = true from credit k join entry e on e.credit_id = k.id"
                        + " and e.kind in ('RETURN', 'REFUND') where " + OF_THE_PAYMENT
                        + " and e.reference = s.reference")
                .update();
        toBook(actor).forEach(reversing::reverse);
    }

    private List<MoneyBack> toBook(String actor) {
        return jdbc.sql("select k.id, s.amount, s.cause, s.fee, s.reference, s.value_date, s.booking_date"
                        + " from staged_row s join credit k on " + OF_THE_PAYMENT
                        + " where not s.known order by s.line")
                .query((row, i) -> back(row, actor))
                .list();
    }

    private static MoneyBack back(ResultSet row, String actor) throws SQLException {
        return new MoneyBack(
                row.getLong("id"),
                row.getBigDecimal("amount"),
                row.getString("cause"),
                row.getBigDecimal("fee"),
                row.getString("reference"),
                new Booking(
                        row.getObject("value_date", LocalDate.class),
                        row.getObject("booking_date", LocalDate.class),
                        actor));
    }
}
