package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new export of open items is a snapshot: what it may change depends on its instant and on who leads. */
@IntegrationTest
class SnapshotIT {

    static final String MONDAY = "2026-03-02T06:00:00Z";
    static final String TUESDAY = "2026-03-03T06:00:00Z";
    static final String WEDNESDAY = "2026-03-04T06:00:00Z";

    @Autowired
    Desk desk;

    @Autowired
    BookingPayments payments;

    @Autowired
    Covering covering;

    @Autowired
    JdbcClient jdbc;

    Creditor follower;

    @BeforeEach
    void aFollower() {
        follower = desk.aFollower();
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(desk.unbalanced(follower.code())).isEmpty();
    }

    private static String line(Creditor creditor, String number, String open) {
        return "%1$s,S-%1$s,Muster AG,%2$s,2026-01-01,2026-02-01,EUR,100.00,%3$s\n"
                .formatted(creditor.code(), number, open);
    }

    private String line(String number, String open) {
        return line(follower, number, open);
    }

    private ImportReport snapshot(String asOf, String... lines) {
        return desk.openItems(Desk.HEADER + String.join("", lines), asOf, false);
    }

    private long entries(String number, String kind) {
        return desk.count("entry where kind = ? and item_id = ?", kind, desk.itemId(follower, number));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        snapshot(MONDAY, line("1", ""), line("2", "60.00"));

        var again = snapshot(TUESDAY, line("1", ""), line("2", "60.00"));

        assertThat(again.state()).isEqualTo("DONE");
        assertThat(again.accepted()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(entries("2", "EXTERNAL_CLEARING")).isEqualTo(1);
    }

    @Test
    void anItemThatWasPartlyClearedBeforeWeKnewItIsOpenForTheRest() {
        snapshot(MONDAY, line("1", "60.00"));

        assertThat(desk.open(follower, "1")).isEqualByComparingTo("60.00");
        assertThat(entries("1", "INVOICE")).isEqualTo(1);
        assertThat(entries("1", "EXTERNAL_CLEARING")).isEqualTo(1);
    }

    @Test
    void aSmallerOpenAmountIsTakenOverFromWhoLeads() {
        snapshot(MONDAY, line("1", ""), line("2", ""));

        var report = snapshot(TUESDAY, line("1", "30.00"), line("2", "0.00"));

        assertThat(report.unchanged()).isZero();
        assertThat(desk.open(follower, "1")).isEqualByComparingTo("30.00");
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("0");
        assertThat(desk.count("item where id = ? and settled_on = date '2026-03-03'", desk.itemId(follower, "2")))
                .isEqualTo(1);
    }

    @Test
    void aLargerOpenAmountIsAConflictOnceAndTheSmallerStays() {
        snapshot(MONDAY, line("1", "60.00"));

        var report = snapshot(TUESDAY, line("1", "80.00"));
        var again = snapshot(WEDNESDAY, line("1", "80.00"));

        assertThat(report.conflicts()).isEqualTo(1);
        assertThat(again.conflicts()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(desk.open(follower, "1")).isEqualByComparingTo("60.00");
    }

    @Test
    void aSnapshotOlderThanOurNewestEntryOfAnItemChangesNothingOfThatItem() {
        snapshot(MONDAY, line("1", ""), line("2", ""));
        var account = jdbc.sql("select account_id from invoice where creditor_id = ? and number = '1'")
                .param(follower.id())
                .query(Long.class)
                .single();
        payments.book(CreditToBook.payment(
                        account,
                        "bank-" + follower.code(),
                        new BigDecimal("40.00"),
                        Booking.on(LocalDate.parse("2026-03-02"), "bank"))
                .naming("1"));

        var report = snapshot(TUESDAY, line("1", "20.00"), line("2", "20.00"));

        assertThat(desk.open(follower, "1")).isEqualByComparingTo("60.00");
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("20.00");
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.conflicts()).isZero();
    }

    @Test
    void missingItemsAreClosedOnlyWhenAsked() {
        snapshot(MONDAY, line("1", ""), line("2", ""));

        snapshot(TUESDAY, line("1", ""));
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("100.00");

        var report = desk.openItems(Desk.HEADER + line("1", ""), WEDNESDAY, true);
        assertThat(report.closedMissing()).isEqualTo(1);
        assertThat(desk.open(follower, "1")).isEqualByComparingTo("100.00");
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("0");
    }

    @Test
    void whatWeHeardOfAfterTheSnapshotIsNotMissingInIt() {
        snapshot(MONDAY, line("1", ""));
        snapshot(WEDNESDAY, line("2", ""));

        var report = desk.openItems(Desk.HEADER + line("1", ""), TUESDAY, true);

        assertThat(report.closedMissing()).isZero();
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("100.00");
    }

    @Test
    void nothingIsMissingInAFileThatDoesNotNameTheCreditor() {
        var other = desk.aFollower();
        snapshot(MONDAY, line("1", ""));

        desk.openItems(Desk.HEADER + line(other, "9", ""), TUESDAY, true);

        assertThat(desk.open(follower, "1")).isEqualByComparingTo("100.00");
    }

    @Test
    void nothingIsClosedAsMissingWhenLinesWereRefused() {
        snapshot(MONDAY, line("1", ""), line("2", ""));

        var report = desk.run(
                new ImportRequest(
                        Kind.OPEN_ITEMS,
                        "plain",
                        Mode.VALID_ROWS,
                        java.time.Instant.parse(TUESDAY),
                        null,
                        true,
                        null,
                        "finance"),
                Desk.HEADER + line("1", "") + line("2", "abc"));

        assertThat(report.closedMissing()).isZero();
        assertThat(report.note().toString()).contains("Nothing was closed as missing");
        assertThat(desk.open(follower, "2")).isEqualByComparingTo("100.00");
    }

    @Test
    void whereWeLeadTheFileNeverChangesABalance() {
        var leader = desk.aLeader();
        desk.openItems(Desk.HEADER + line(leader, "1", "") + line(leader, "2", ""), MONDAY, false);

        var report = desk.openItems(Desk.HEADER + line(leader, "1", "30.00"), TUESDAY, true);

        assertThat(report.conflicts()).isEqualTo(2);
        assertThat(report.closedMissing()).isZero();
        assertThat(desk.open(leader, "1")).isEqualByComparingTo("100.00");
        assertThat(desk.open(leader, "2")).isEqualByComparingTo("100.00");
    }

    @Test
    void aClearingReducesPromisedThenDunnableThenDisputed() {
        snapshot(MONDAY, line("1", ""));
        long item = desk.itemId(follower, "1");
        covering.cover(item, Cover.DISPUTE, 1, new BigDecimal("30.00"), LocalDate.parse("2026-03-02"));
        covering.cover(item, Cover.PROMISE, 2, new BigDecimal("20.00"), LocalDate.parse("2026-03-02"));

        snapshot(TUESDAY, line("1", "40.00"));
        assertThat(desk.dunnable(follower, "1")).isEqualByComparingTo("10.00");
        assertThat(desk.count("portion where item_id = ? and cover = 'PROMISE'", item))
                .isZero();

        snapshot(WEDNESDAY, line("1", "25.00"));
        assertThat(desk.dunnable(follower, "1")).isEqualByComparingTo("0");
        assertThat(desk.count("portion where item_id = ? and amount = 25", item))
                .isEqualTo(1);
    }

    @Test
    void instalmentsOfOneInvoiceAreItsItems() {
        var header = "creditor,debtor,name,number,instalment,issue_date,due_date,currency,amount\n";
        var line = "%1$s,S-%1$s,Muster AG,7,%2$d,2026-01-01,2026-0%3$d-01,EUR,50.00\n";

        var report =
                desk.openItems(header + line.formatted(follower.code(), 1, 2) + line.formatted(follower.code(), 2, 3));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(desk.count("invoice where creditor_id = ? and amount = 100", follower.id()))
                .isEqualTo(1);
    }

    @Test
    void aSnapshotFromTheFutureIsRefused() {
        assertThatThrownBy(() -> snapshot("2999-01-01T00:00:00Z", line("1", "")))
                .isInstanceOf(InvalidImport.class)
                .hasMessageContaining("lies ahead of the clock");
    }

    @Test
    void anOlderSnapshotThatArrivesLateChangesNothing() {
        snapshot(MONDAY, line("1", ""));
        snapshot(WEDNESDAY, line("1", "40.00"));

        var late = snapshot(TUESDAY, line("1", "70.00"));

        assertThat(late.unchanged()).isEqualTo(1);
        assertThat(late.conflicts()).isZero();
        assertThat(desk.open(follower, "1")).isEqualByComparingTo("40.00");
    }

    @Test
    void whatAFileSaysIsKnownFromItsReceiptAndCountsFromItsInstant() {
        snapshot(MONDAY, line("1", "40.00"));

        assertThat(desk.count(
                        "entry where item_id = ? and kind = 'EXTERNAL_CLEARING' and value_date = date '2026-03-02'"
                                + " and known_at > timestamptz '2026-03-04T06:00:00Z'",
                        desk.itemId(follower, "1")))
                .isEqualTo(1);
    }
}
