package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New terms of payment hold for invoices to come: those that come without a due date get it from them. */
@IntegrationTest
class DueByTermsIT {

    private static final String HEADER = "creditor,debtor,name,number,issue_date,due_date,terms,currency,amount\n";

    @Autowired
    Desk desk;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private String debtor;

    @BeforeEach
    void aDebtorOfABerlinCreditor() {
        code = desk.aFollower().code();
        debtor = portfolio.aDebtor().number();
    }

    @Test
    void anInvoiceIsDueByTheTermsThatWereDecidedByItsDay() {
        decided("NET_30", "2026-01-05T12:00:00Z");
        decided("NET_14", "2026-01-31T23:30:00Z"); // already 1 February in Berlin

        bring("T1,2026-01-31,,");
        bring("T2,2026-02-01,,");
        bring("T3,2026-02-01,2026-02-05,");
        bring("T4,2026-02-01,,NET_60");
        bring("T5,2026-02-01,,PREPAYMENT");

        assertThat(due("T1")).isEqualTo("2026-03-02");
        assertThat(due("T2")).isEqualTo("2026-02-15");
        assertThat(due("T3")).isEqualTo("2026-02-05");
        assertThat(due("T4")).isEqualTo("2026-04-02");
        assertThat(due("T5")).isEqualTo("2026-02-01");
        assertThat(jdbc.sql("select terms from invoice where number = 'T2' and creditor_id ="
                                + " (select id from creditor where code = ?)")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("NET_14");
    }

    @Test
    void anInvoiceThatWasIssuedKeepsItsDueDateUnderNewTerms() {
        decided("NET_30", "2026-01-05T12:00:00Z");
        bring("T1,2026-01-10,,");
        decided("PREPAYMENT", "2026-01-06T12:00:00Z");

        var again = bring("T1,2026-01-10,,");

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(due("T1")).isEqualTo("2026-02-09");
    }

    @Test
    void theFirstInvoiceOfANewDebtorIsDueByTheTermsOfItsRow() {
        debtor = "NEW" + Portfolio.next();

        bring("T1,2026-01-10,,NET_14");

        assertThat(due("T1")).isEqualTo("2026-01-24");
    }

    @Test
    void withoutTermsByItsDayALineWithoutADueDateIsRefusedWithTheReason() {
        decided("NET_30", "2026-01-05T12:00:00Z");

        var report = bring("T1,2026-01-04,,as usual");

        assertThat(report.published()).isFalse();
        assertThat(jdbc.sql("select field || ': ' || (reason ->> 0) from import_rejection where import_id = ?")
                        .param(report.id())
                        .query(String.class)
                        .list())
                .containsExactly("due-date: finding.ledger.noDueDate");
    }

    private ImportReport bring(String numberIssuedDueTerms) {
        return desk.run(
                Kind.OPEN_ITEMS,
                HEADER + "%s,%s,Example Ltd,%s,EUR,100.00\n".formatted(code, debtor, numberIssuedDueTerms));
    }

    private void decided(String terms, String at) {
        jdbc.sql("insert into credit_terms (debtor_id, terms, set_by, set_at)"
                        + " select id, ?, 'credit', ? from debtor where number = ?")
                .params(terms, OffsetDateTime.parse(at), debtor)
                .update();
    }

    private LocalDate due(String number) {
        return jdbc.sql("select i.due_date from item i join invoice v on v.id = i.invoice_id"
                        + " join creditor c on c.id = v.creditor_id where c.code = ? and v.number = ?")
                .params(code, number)
                .query(LocalDate.class)
                .single();
    }
}
