package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In whatever order invoice, payments, a credit note and a return become known: the same discount follows from their days. */
@IntegrationTest
class DiscountsInAnyOrderIT {

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    BookingPayments payments;

    @Autowired
    BookingCreditNotes creditNotes;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private String number;

    @Test
    void theSameIsOpenAndDeductedInTheEnd() {
        for (var round = 0; round < 24; round++) {
            account = portfolio.anAccount();
            number = "D" + Portfolio.next();
            var steps = new ArrayList<Runnable>(List.of(
                    this::invoice,
                    () -> pay("one", "30.00", "2026-01-05"),
                    () -> pay("two", "23.55", "2026-01-11"),
                    this::credit,
                    this::payWhatGoesBack));
            Collections.shuffle(steps, new Random(round));

            steps.forEach(step -> {
                step.run();
                books.mustBalance(account.id());
            });

            var item = item();
            assertThat(books.open(item)).as("open in round " + round).isEqualByComparingTo("0");
            assertThat(books.discounted(item)).as("deducted in round " + round).isEqualByComparingTo("5.95");
            assertThat(unallocated()).as("left over in round " + round).isEqualByComparingTo("0");
        }
    }

    private void invoice() {
        var due = new InvoiceToIssue.Instalment(LocalDate.parse("2026-02-01"), new BigDecimal("119.00"));
        portfolio.anInvoiceOf(account, number, List.of(due), "10%10");
    }

    private void credit() {
        creditNotes.book(CreditToBook.creditNote(account.id(), "note", new BigDecimal("59.50"), on("2026-01-04"))
                .naming(number));
    }

    private void payWhatGoesBack() {
        var booked = pay("three", "11.00", "2026-01-06");
        reversing.reverse(booked.id(), "back", "NO_FUNDS", on("2026-01-07"));
    }

    private BookedCredit pay(String reference, String amount, String day) {
        return payments.book(CreditToBook.payment(account.id(), reference, new BigDecimal(amount), on(day))
                .naming(number));
    }

    private static Booking on(String day) {
        return Booking.on(LocalDate.parse(day), "test");
    }

    private long item() {
        return jdbc.sql("select id from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private BigDecimal unallocated() {
        return jdbc.sql("select sum(unallocated) from credit where account_id = ?")
                .param(account.id())
                .query(BigDecimal.class)
                .single();
    }
}
