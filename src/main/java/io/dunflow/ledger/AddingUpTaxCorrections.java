package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up by what discounts, small differences and write-offs of a period correct the tax of invoices, and by what money
 * that came in after a write-off corrects it back (UStG 17; the same in all of the EU, directive 2006/112 art. 90). Credit
 * notes are documents with a tax of their own, and a clearing of the leading system is corrected there.
 */
@Component
public class AddingUpTaxCorrections {

    private static final String ENTRIES =
            """
            select e.id, e.booking_date, d.number as debtor, v.id as invoice_id, v.number as invoice, i.no as item,
              coalesce(o.kind, e.kind) as kind, o.id is not null as taken_back, e.reference, a.currency,
              case coalesce(o.kind, e.kind) when 'RECOVERY' then e.amount else -e.amount end as amount
            from entry e join account a on a.id = e.account_id join debtor d on d.id = a.debtor_id
            left join entry o on o.id = e.reverses_id
            left join entry w on w.id = coalesce(o.recovers_id, e.recovers_id)
            join item i on i.id = coalesce(e.item_id, w.item_id) join invoice v on v.id = i.invoice_id
            where a.creditor_id = :creditor and e.booking_date between :from and :through
              and coalesce(o.kind, e.kind) in ('DISCOUNT', 'SMALL_DIFFERENCE', 'WRITE_OFF', 'RECOVERY')
            order by e.id
            """;

    private final GrantedCreditors granted;
    private final TaxedInvoices taxed;
    private final JdbcClient jdbc;

    AddingUpTaxCorrections(GrantedCreditors granted, TaxedInvoices taxed, JdbcClient jdbc) {
        this.granted = granted;
        this.taxed = taxed;
        this.jdbc = jdbc;
    }

    /**
     * Of a period, by booking date: what is taken back later corrects the later period. What a bank booked before its end
     * belongs to it though its file comes later. Invoices that say nothing of tax are left out.
     *
     * @throws InvalidInput when the period ends before it begins
     * @throws NotInLedger when there is no such creditor for the user at work
     */
    @Transactional(readOnly = true)
    public TaxCorrections of(String creditor, LocalDate from, LocalDate through) {
        var whose = granted.get(creditor);
        if (through.isBefore(from)) {
            throw new InvalidInput("through", say("finding.ledger.backwards", from));
        }
        var entries = jdbc.sql(ENTRIES)
                .param("creditor", whose.id())
                .param("from", from)
                .param("through", through)
                .query(Booked.class)
                .list();
        var invoices =
                taxed.of(entries.stream().map(Booked::invoiceId).distinct().toList());
        var corrections = entries.stream()
                .filter(entry -> invoices.containsKey(entry.invoiceId()))
                .flatMap(entry -> entry.corrections(invoices.get(entry.invoiceId())))
                .toList();
        return TaxCorrections.of(whose.code(), from, through, corrections);
    }

    private record Booked(
            long id,
            LocalDate bookingDate,
            String debtor,
            long invoiceId,
            String invoice,
            int item,
            EntryKind kind,
            boolean takenBack,
            String reference,
            String currency,
            BigDecimal amount) {

        Stream<TaxCorrections.Correction> corrections(TaxedInvoice invoiced) {
            return invoiced.of(amount, Amounts.digits(currency).orElse(2)).stream()
                    .map(this::correction);
        }

        private TaxCorrections.Correction correction(TaxedInvoice.Share share) {
            return new TaxCorrections.Correction(
                    id,
                    bookingDate,
                    debtor,
                    invoice,
                    item,
                    kind,
                    takenBack,
                    reference,
                    currency,
                    share.percent(),
                    share.gross(),
                    share.gross().subtract(share.tax()),
                    share.tax());
        }
    }
}
