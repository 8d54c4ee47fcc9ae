package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters wait in a batch, can be recalled there, and leave with it. */
@IntegrationTest
class LettersIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    PrintBatches batches;

    @Autowired
    BookingPayments payments;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PlacingHolds holds;

    @Autowired
    Heard heard;

    private long creditor;

    @BeforeEach
    void theMailroomOpens() {
        mailroom.opens();
        creditor = portfolio.aCreditor().id();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aLetterIsWrittenAndWaitsForItsBatch() {
        var letter = aLetterTo(portfolio.anAccountOf(creditor));

        assertThat(notices.dispatchDue()).isZero();

        assertThat(mailroom.stateOf(letter)).isEqualTo("BATCHED");
        assertThat(file(letter)).isRegularFile().hasFileName(fileName(letter));
        assertThat(file(letter).getParent().toString()).endsWith("2026-03-16/batch-1");
        assertThat(heard.handedOver(letter)).isEmpty();
    }

    @Test
    void theHandOverIsThePointOfNoReturnUntilWhichALetterCanBeRecalled() {
        var paying = portfolio.anAccountOf(creditor);
        var recalled = aLetterTo(paying);
        var leaving = aLetterTo(portfolio.anAccountOf(creditor));
        notices.dispatchDue();
        pay(paying);
        assertThat(mailroom.stateOf(recalled)).isEqualTo("WITHDRAWN");

        assertThat(batches.handOver(batchOf(leaving), "finance")).isEqualTo(1);

        assertThat(file(recalled)).doesNotExist();
        assertThat(file(leaving)).exists();
        assertThat(file(leaving).resolveSibling(PrintFolder.LIST)).hasContent(fileName(leaving));
        assertThat(mailroom.stateOf(leaving)).isEqualTo("HANDED_OVER");
        assertThat(heard.handedOver(leaving)).hasSize(1);
        assertThat(batches.handOver(batchOf(leaving), "finance")).isZero();
    }

    @Test
    void aBatchThatLeftTakesNoMoreLetters() {
        var first = aLetterTo(portfolio.anAccountOf(creditor));
        notices.dispatchDue();
        batches.handOver(batchOf(first), "finance");

        var second = aLetterTo(portfolio.anAccountOf(creditor));
        notices.dispatchDue();

        assertThat(batchOf(second)).isNotEqualTo(batchOf(first));
        assertThat(file(second).getParent()).hasFileName("batch-2");
    }

    @Test
    void inTheEveningOfTheCreditorsDayTheBatchLeavesByItself() {
        var letter = aLetterTo(portfolio.anAccountOf(creditor));
        notices.dispatchDue();
        mailroom.isAt("2026-03-16T15:59:00Z");
        assertThat(notices.dispatchDue()).isZero();
        assertThat(notices.nextDispatch()).contains(Instant.parse("2026-03-16T16:00:00Z"));

        mailroom.isAt("2026-03-16T16:00:00Z");
        assertThat(notices.nextDispatch()).isEmpty();
        assertThat(notices.dispatchDue()).isEqualTo(1);

        assertThat(mailroom.stateOf(letter)).isEqualTo("HANDED_OVER");
    }

    @Test
    void aBatchThatMissedItsEveningLeavesEarlyOnTheNextBusinessDay() {
        aLetterTo(portfolio.anAccountOf(creditor));
        notices.dispatchDue();

        mailroom.isAt("2026-03-21T12:00:00Z");

        assertThat(notices.dispatchDue()).isZero();
        assertThat(notices.nextDispatch()).contains(Instant.parse("2026-03-22T23:00:00Z"));
    }

    @Test
    void aHoldFromTheDayThatBeganAtTheCreditorRecallsTheLetterAtOnce() {
        var account = portfolio.anAccountOf(creditor);
        var letter = aLetterTo(account);
        notices.dispatchDue();
        mailroom.isAt("2026-03-16T23:30:00Z");

        var from = Mailroom.MONDAY.plusDays(1);
        holds.place(new HoldOrder(null, account.id(), null, "Complaint", null, from, null), "finance");

        assertThat(mailroom.stateOf(letter)).isEqualTo("WITHDRAWN");
    }

    private long aLetterTo(Account account) {
        return mailroom.reminder(account, Channel.LETTER, portfolio.anInvoice(account, "100.00", "2026-03-01"));
    }

    private void pay(Account account) {
        payments.book(CreditToBook.payment(
                account.id(),
                "P" + Portfolio.next(),
                new BigDecimal("100.00"),
                new Booking(Mailroom.MONDAY, Mailroom.MONDAY, "test")));
    }

    private long batchOf(long letter) {
        return Long.parseLong(mailroom.text("batch_id", letter));
    }

    private Path file(long letter) {
        return Path.of(mailroom.text("file", letter));
    }

    private String fileName(long letter) {
        return file(letter).getFileName().toString();
    }
}
