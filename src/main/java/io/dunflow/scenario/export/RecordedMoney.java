package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments and credit notes of an exported account, what the bank took back, and what else was booked. */
@Repository
class RecordedMoney {

    private final JdbcClient jdbc;

    RecordedMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> of(ExportedAccount account) {
        return Stream.of(credits(account), returns(account), others(account))
                .flatMap(List::stream)
                .toList();
    }

    private List<Recorded> credits(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select c.id, c.kind, c.amount, coalesce(v.number, c.invoice_named) as invoice, c.value_date,
                          c.booking_date, c.known_at,
                          (select x.id from dispute x where x.id = c.dispute_id and x.case_id is null) as dispute
                        from credit c left join invoice v on v.id = c.invoice_id
                        where c.account_id = ? and c.reference is distinct from 'dispute:' || c.dispute_id order by c.id
                        """)
                .param(account.id())
                .query(Credit.class)
                .list()
                .stream()
                .map(credit -> credit.told(account))
                .toList();
    }

    /** All but what goes back because somebody decided so about a payment after an opening: the decision brings it again. */
    private List<Recorded> returns(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select e.credit_id, e.value_date, e.booking_date, e.known_at, e.kind,
                          case when e.amount < c.amount then e.amount end as amount,
                          (select f.amount from entry f where f.credit_id = c.id and f.kind = 'CHARGE'
                            and f.reference = e.reference) as fee
                        from entry e join credit c on c.id = e.credit_id
                        where e.account_id = ? and e.kind in ('RETURN', 'REFUND')
                          and e.reference is distinct from 'parked:' || e.credit_id order by e.id
                        """)
                .param(account.id())
                .query(Return.class)
                .list()
                .stream()
                .map(back -> back.told(account))
                .toList();
    }

    private List<Recorded> others(ExportedAccount account) {
        return jdbc
                .sql(
                        """
                        select kind, known_at, sum(amount) as amount from entry
                        where account_id = ? and kind not in
                          ('INVOICE', 'PAYMENT', 'CREDIT_NOTE', 'EXTERNAL_CLEARING', 'RETURN', 'REFUND',
                            'REVERSAL', 'CHARGE')
                          and coalesce(reference, '') !~ '^(short|discount):'
                        group by kind, known_at order by known_at
                        """)
                .param(account.id())
                .query(Other.class)
                .list()
                .stream()
                .map(other -> Recorded.untold(
                        other.knownAt().toInstant(),
                        Recorded.Order.CREDIT,
                        "not told: " + other.kind() + " of " + Money.of(other.amount())))
                .toList();
    }

    /** A payment or a credit note, but those by which a dispute was answered: its answer brings them again. */
    record Credit(
            long id,
            String kind,
            BigDecimal amount,
            String invoice,
            LocalDate valueDate,
            LocalDate bookingDate,
            OffsetDateTime knownAt,
            Long dispute) {

        Recorded told(ExportedAccount account) {
            var day = account.day(knownAt.toInstant());
            return Recorded.of(
                    knownAt.toInstant(),
                    Recorded.Order.CREDIT,
                    kind.equals("PAYMENT") ? "payment" : "credit-note",
                    account.debtor()
                            .and("amount", Money.of(amount))
                            .and("value", valueDate.equals(day) ? null : valueDate)
                            .and("booking", bookingDate.equals(day) ? null : bookingDate)
                            .and("for", account.names().invoice(invoice))
                            .and("dispute", dispute == null ? null : RecordedDisputes.name(dispute))
                            .and("reference", account.names().credit(id)));
        }
    }

    /** Money that went back. */
    record Return(
            long creditId,
            LocalDate valueDate,
            LocalDate bookingDate,
            OffsetDateTime knownAt,
            String kind,
            BigDecimal amount,
            BigDecimal fee) {

        Recorded told(ExportedAccount account) {
            var day = account.day(knownAt.toInstant());
            return Recorded.of(
                    knownAt.toInstant(),
                    Recorded.Order.REVERSAL,
                    "reversal",
                    Facts.of()
                            .and("payment", account.names().credit(creditId))
                            .and("amount", Money.of(amount))
                            .and("fee", Money.of(fee))
                            .and("reason", kind.equals("REFUND") ? kind : null)
                            .and("value", valueDate.equals(day) ? null : valueDate)
                            .and("booking", bookingDate.equals(day) ? null : bookingDate));
        }
    }

    /** Entries for which scenarios have no word. */
    record Other(String kind, OffsetDateTime knownAt, BigDecimal amount) {}
}
