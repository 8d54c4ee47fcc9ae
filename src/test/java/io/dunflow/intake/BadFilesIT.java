package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a finance team hands in by mistake: refused as a whole, with line, field, reason and value. */
@IntegrationTest
class BadFilesIT {

    @Autowired
    Desk desk;

    Creditor creditor;

    @BeforeEach
    void aCreditor() {
        creditor = desk.aFollower();
    }

    private String line(String number, String due, String currency, String amount) {
        return "%s,N-%s,Muster AG,%s,2026-01-01,%s,%s,%s,\n"
                .formatted(creditor.code(), creditor.code(), number, due, currency, amount);
    }

    private String good(String number) {
        return line(number, "2026-02-01", "EUR", "100.00");
    }

    private void nothingIsPublished(ImportReport report) {
        assertThat(report.state()).isEqualTo("REJECTED");
        assertThat(report.accepted()).isZero();
        assertThat(desk.items(creditor.code())).isZero();
    }

    private void isRefused(String badLine, String field, String reason) {
        var report = desk.openItems(Desk.HEADER + good("1") + badLine + good("3"));

        nothingIsPublished(report);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.lines()).hasSize(1);
        assertThat(report.lines().get(0).line()).isEqualTo(3);
        assertThat(report.lines().get(0).field()).isEqualTo(field);
        assertThat(report.lines().get(0).reason()).contains(reason);
    }

    @Test
    void wrongTermsOfEarlyPaymentAreRefusedWithLineFieldAndReason() {
        var row = "%s,N-%s,Muster AG,%s,2026-01-01,2026-02-01,EUR,119.00,%s,%s\n";
        var report = desk.openItems("creditor,debtor,name,number,issue_date,due_date,currency,amount,terms,discount\n"
                + row.formatted(creditor.code(), creditor.code(), "1", "\"Netto #SKONTO#TAGE=14#PROZENT=2#\"", "2%14")
                + row.formatted(creditor.code(), creditor.code(), "2", "#SKONTO#TAGE=14#PROZENT=2", "")
                + row.formatted(creditor.code(), creditor.code(), "3", "", "2%10;3%20")
                + row.formatted(creditor.code(), creditor.code(), "4", "#SKONTO#TAGE=14#PROZENT=2.00#", "3%14")
                + row.formatted(creditor.code(), creditor.code(), "5", "", "2%10@500"));

        nothingIsPublished(report);
        assertThat(report.lines())
                .extracting(Finding::line, Finding::field, Finding::reason)
                .containsExactly(
                        tuple(
                                3L,
                                "terms",
                                "\"#SKONTO#TAGE=14#PROZENT=2\" is not written as #SKONTO#TAGE=14#PROZENT=2.25# or"
                                        + " #SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=500.00#"),
                        tuple(4L, "discount", "gives no less within 20 days (3 %) than within 10 (2 %)"),
                        tuple(5L, "discount", "says otherwise than the terms do"),
                        tuple(6L, "discount", "is taken of 500.00, and the invoice is 119.00"));
    }

    @Test
    void anEmptyFileIsRefused() {
        var report = desk.openItems("");

        nothingIsPublished(report);
        assertThat(report.lines())
                .extracting(Finding::field, Finding::reason)
                .containsExactly(tuple("file", "is empty"));
    }

    @Test
    void aFileWithOnlyAHeaderIsRefused() {
        var report = desk.openItems(Desk.HEADER);

        nothingIsPublished(report);
        assertThat(report.lines()).extracting(Finding::reason).containsExactly("has a header and no rows");
    }

    @Test
    void aWrongDelimiterIsRefusedNamingTheColumnsMissedAndFound() {
        var report = desk.openItems((Desk.HEADER + good("1")).replace(',', ';'));

        nothingIsPublished(report);
        assertThat(report.lines()).hasSize(1);
        assertThat(report.lines().get(0).field()).isEqualTo("header");
        assertThat(report.lines().get(0).reason())
                .contains("lacks the columns creditor, debtor, number", "it has 1: creditor;debtor;name");
    }

    @Test
    void thirtiethOfFebruaryIsNoDate() {
        isRefused(
                line("2", "2026-02-30", "EUR", "100.00"), "due-date", "is no date that exists, written as yyyy-MM-dd");
    }

    @Test
    void anAmountWithADecimalCommaIsRefusedWhereAPointIsExpected() {
        isRefused(line("2", "2026-02-01", "EUR", "\"100,00\""), "amount", "is no amount with '.' before the decimals");
    }

    @Test
    void anAmountWithFiveDecimalsIsRefused() {
        isRefused(line("2", "2026-02-01", "EUR", "1.00001"), "amount", "has more than the 2 decimals of EUR");
    }

    @Test
    void aNegativeAmountIsRefused() {
        isRefused(line("2", "2026-02-01", "EUR", "-5.00"), "amount", "must not be negative");
    }

    @Test
    void anAmountOfZeroIsRefused() {
        isRefused(line("2", "2026-02-01", "EUR", "0.00"), "amount", "must be greater than zero");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        isRefused(line("2", "2026-02-01", "EUX", "5.00"), "currency", "is no ISO 4217 currency");
    }

    @Test
    void moreOpenThanInvoicedIsRefused() {
        isRefused(good("2").replace("100.00,", "100.00,100.01"), "open-amount", "is more than the amount of 100.00");
    }

    @Test
    void anUnknownCreditorIsRefusedUnlessTheMappingCreatesIt() {
        isRefused(good("2").replaceFirst("F", "unheard-of-F"), "creditor", "is unknown");
    }

    @Test
    void aDocumentNumberWithAnotherAmountIsRefusedNamingBoth() {
        isRefused(line("1", "2026-02-01", "EUR", "120.50"), "number", "has 100.00 EUR in line 2, here 120.50 EUR");
    }

    @Test
    void aDocumentNumberOfAnotherDebtorIsRefusedNamingBoth() {
        var other = good("1").replace("N-", "X-");

        isRefused(other, "number", "is for debtor N-%1$s in line 2, here for X-%1$s".formatted(creditor.code()));
    }

    @Test
    void theSameLineTwiceIsRefusedAsADuplicate() {
        isRefused(good("1"), "number", "is a duplicate of line 2");
    }

    @Test
    void aDocumentNumberWithAnotherAmountThanInTheLedgerIsRefusedNamingBoth() {
        desk.openItems(Desk.HEADER + good("1"));

        var report = desk.openItems(Desk.HEADER + line("1", "2026-02-01", "EUR", "99.00"));

        assertThat(report.state()).isEqualTo("REJECTED");
        assertThat(report.lines().get(0).reason()).isEqualTo("has 100.00 in the ledger, here 99.00");
        assertThat(desk.open(creditor, "1")).isEqualByComparingTo("100.00");
    }

    @Test
    void aTruncatedLastLineIsRefused() {
        var report = desk.openItems(Desk.HEADER + good("1") + "%s,N-1,Mus".formatted(creditor.code()));

        nothingIsPublished(report);
        assertThat(report.lines()).hasSize(1);
        assertThat(report.lines().get(0).line()).isEqualTo(3);
        assertThat(report.lines().get(0).field()).isEqualTo("number");
        assertThat(report.lines().get(0).reason()).contains("the line has 3 of 9 fields and looks cut off");
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedEvenWhenValidRowsWouldDo() {
        var report = desk.validRows(
                Kind.OPEN_ITEMS, Desk.HEADER + good("1") + creditor.code() + ",N-1,\"Muster" + good("2"));

        nothingIsPublished(report);
        assertThat(report.lines().get(0).line()).isEqualTo(3);
        assertThat(report.lines().get(0).reason()).contains("cannot be read further");
    }

    @Test
    void windows1252BytesAreRefusedWhereUtf8IsStated() {
        var file = (Desk.HEADER + good("1").replace("Muster", "Müster")).getBytes(Charset.forName("windows-1252"));

        var report = desk.run(Kind.OPEN_ITEMS, "plain", file);

        nothingIsPublished(report);
        assertThat(report.lines()).hasSize(1);
        assertThat(report.lines().get(0).line()).isEqualTo(2);
        assertThat(report.lines().get(0).field()).isEqualTo("name");
        assertThat(report.lines().get(0).reason()).isEqualTo("has bytes that are no UTF-8");
    }

    @Test
    void inTheModeValidRowsTheOtherLinesArePublished() {
        var report = desk.validRows(
                Kind.OPEN_ITEMS, Desk.HEADER + good("1") + line("2", "2026-02-30", "XXX", "-1") + good("3"));

        assertThat(report.state()).isEqualTo("DONE");
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.lines()).extracting(Finding::field).containsExactlyInAnyOrder("due-date", "currency");
        assertThat(desk.items(creditor.code())).isEqualTo(2);
    }

    @Test
    void textThatLooksLikeAnExpressionStaysText() {
        var names = new String[] {"=HYPERLINK(\"\"x\"\")", "${7*7}", "{{7*7}}", "<script>alert(1)</script>"};
        var file = new StringBuilder(Desk.HEADER);
        for (int i = 0; i < names.length; i++) {
            file.append("%1$s,%1$s-%2$d,\"%3$s\",%2$d,2026-01-01,2026-02-01,EUR,1.00,\n"
                    .formatted(creditor.code(), i, names[i]));
        }

        assertThat(desk.run(Kind.OPEN_ITEMS, "plain", file.toString().getBytes(StandardCharsets.UTF_8))
                        .accepted())
                .isEqualTo(4);

        for (int i = 0; i < names.length; i++) {
            assertThat(desk.count(
                            "debtor where number = ? and name = ?",
                            creditor.code() + "-" + i,
                            names[i].replace("\"\"", "\"")))
                    .isEqualTo(1);
        }
    }
}
