package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Creditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets letters instead of a debtor comes in as a file: of the debtor, its account, or an invoice. */
@IntegrationTest
class ContactImportIT {

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;

    @BeforeEach
    void aDebtorWithTwoInvoices() {
        creditor = desk.aFollower();
        desk.openItems(Desk.HEADER
                + "%1$s,K-%1$s,Muster AG,1,2026-01-01,2026-02-01,EUR,100.00,100.00\n".formatted(code())
                + "%1$s,K-%1$s,Muster AG,2,2026-01-01,2026-02-01,EUR,50.00,50.00\n".formatted(code()));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = "creditor,debtor,name,invoice,gets,email\n"
                + ",K-%1$s,Ms All,,,all@example.invalid\n".formatted(code())
                + "%1$s,K-%1$s,Ms Account,,LETTERS,account@example.invalid\n".formatted(code())
                + "%1$s,K-%1$s,Ms Invoice,2,,invoice@example.invalid\n".formatted(code());

        var first = desk.run(Kind.CONTACTS, file);
        var again = desk.run(Kind.CONTACTS, file);

        assertThat(first.published()).isTrue();
        assertThat(first.accepted()).isEqualTo(3);
        assertThat(first.unchanged()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(said("Ms All")).isEqualTo("LETTERS null all@example.invalid");
        assertThat(said("Ms Account")).isEqualTo("LETTERS account account@example.invalid");
        assertThat(said("Ms Invoice")).isEqualTo("INVOICES account invoice@example.invalid");
        assertThat(onInvoice("1")).isNull();
        assertThat(onInvoice("2")).isEqualTo("Ms Invoice");
        assertThat(events("Ms Invoice")).isEqualTo(2);
    }

    @Test
    void whoComesNextTakesThePlaceAndTheHistoryKeepsBoth() {
        contact("name,gets", "Ms First,LETTERS");
        contact("name,email", "Mr Second,second@example.invalid");
        var changed = contact("name,language", "Mr Second,en");

        assertThat(changed.unchanged()).isZero();
        assertThat(said("Ms First")).startsWith("NOTHING");
        assertThat(said("Mr Second")).isEqualTo("LETTERS account second@example.invalid");
        assertThat(events("Ms First")).isEqualTo(2);
        assertThat(events("Mr Second")).isEqualTo(2);
    }

    @Test
    void whatTheLedgerDoesNotKnowIsRefusedByLineAndField() {
        var report = desk.run(
                Kind.CONTACTS,
                "creditor,debtor,name,invoice,gets,email\n"
                        + ",NOBODY,Ms A,,,\n"
                        + "%1$s,K-%1$s,Ms B,77,,\n".formatted(code())
                        + ",K-%1$s,Ms C,1,,\n".formatted(code())
                        + ",K-%1$s,Ms E,,SOME,\n".formatted(code())
                        + ",K-%1$s,Ms F,,,not a mail\n".formatted(code())
                        + ",K-%1$s,Ms G,,,\n".formatted(code())
                        + ",K-%1$s,Ms H,,,\n".formatted(code())
                        + ",K-%1$s,,,,\n".formatted(code()));

        assertThat(report.published()).isFalse();
        assertThat(report.lines())
                .extracting(finding -> finding.line() + " " + finding.field() + " " + finding.reason())
                .containsExactly(
                        "2 debtor.number is unknown",
                        "3 invoice is unknown",
                        "4 creditor is missing: of which creditor is invoice 1?",
                        "5 gets is none of LETTERS, COPIES, NOTHING",
                        "6 debtor.email is no e-mail address",
                        "8 debtor.name gets letters of this debtor already by line 7: Ms G",
                        "9 debtor.name is empty");
        assertThat(desk.count("contact k join debtor d on d.id = k.debtor_id where d.number = ?", "K-" + code()))
                .isZero();
    }

    private ImportReport contact(String columns, String values) {
        return desk.run(Kind.CONTACTS, "creditor,debtor," + columns + "\n%1$s,K-%1$s,%2$s\n".formatted(code(), values));
    }

    private String code() {
        return creditor.code();
    }

    private String said(String name) {
        return jdbc.sql(
                        """
                        select k.gets || ' ' || case when k.account_id is null then 'null' else 'account' end
                          || coalesce(' ' || k.email, '')
                        from contact k join debtor d on d.id = k.debtor_id where d.number = ? and k.name = ?
                        """)
                .params("K-" + code(), name)
                .query(String.class)
                .single();
    }

    private String onInvoice(String number) {
        return jdbc.sql("select k.name from invoice v left join contact k on k.id = v.contact_id"
                        + " where v.creditor_id = ? and v.number = ?")
                .params(creditor.id(), number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long events(String name) {
        return desk.count(
                "contact_event e join contact k on k.id = e.contact_id join debtor d on d.id = k.debtor_id"
                        + " where d.number = ? and k.name = ?",
                "K-" + code(),
                name);
    }
}
