package io.dunflow.intake;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditKind;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.FileSnapshot;
import io.dunflow.ledger.KeepingCreditors;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books the payments of a file one after the other, since each is allocated by what the former left open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishingPayments {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final BookingPayments booking;
    private final KeepingCreditors creditors;

    PublishingPayments(JdbcClient jdbc, EntityManager entities, BookingPayments booking, KeepingCreditors creditors) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.booking = booking;
        this.creditors = creditors;
    }

    /** Books what is not booked yet, in the order of the file. */
    void publish(String actor) {
        jdbc.sql(
                        """
                update staged_row s set known = true from credit k
                where k.account_id = s.account_id and k.kind = 'PAYMENT' and k.reference = s.reference""")
                .update();
        long line = 0;
        List<Line> lines;
        do {
            lines = after(line, actor);
            if (!lines.isEmpty()) {
                booking.book(lines.stream().map(Line::payment).toList());
                line = lines.get(lines.size() - 1).number();
                // A file of any size passes through: nothing of it may stay in the session.
                entities.flush();
                entities.clear();
            }
        } while (lines.size() == AT_A_TIME);
    }

    /** States for each creditor of the file that its bank data is complete, unless it said more before. */
    void completeThrough(LocalDate date, FileSnapshot snapshot) {
        jdbc.sql(
                        """
                select code from creditor where id in (select creditor_id from staged_row)
                and (bank_complete_through is null or bank_complete_through < :date) order by code""")
                .param("date", date)
                .query(String.class)
                .list()
                .forEach(code -> creditors.completeThrough(
                        code, date, "Payments import " + snapshot.importId(), snapshot.bookedBy()));
    }

    private List<Line> after(long line, String actor) {
        return jdbc.sql(
                        """
                select line, account_id, reference, amount, number, remittance, value_date, booking_date
                from staged_row where not known and line > :line order by line limit :limit""")
                .param("line", line)
                .param("limit", AT_A_TIME)
                .query((row, i) -> line(row, actor))
                .list();
    }

    private static Line line(ResultSet row, String actor) throws SQLException {
        var booking = new Booking(
                row.getObject("value_date", LocalDate.class), row.getObject("booking_date", LocalDate.class), actor);
        return new Line(
                row.getLong("line"),
                new CreditToBook(
                        row.getLong("account_id"),
                        CreditKind.PAYMENT,
                        row.getString("reference"),
                        row.getBigDecimal("amount"),
                        row.getString("number"),
                        row.getString("remittance"),
                        booking));
    }

    private record Line(long number, CreditToBook payment) {}
}
