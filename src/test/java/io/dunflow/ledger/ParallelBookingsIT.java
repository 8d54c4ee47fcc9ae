package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ParallelBookingsIT {

    private static final Booking TODAY = Booking.on(LocalDate.parse("2026-03-10"), "test");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReceivingCredits receiving;

    @Autowired
    Debtors debtors;

    @Autowired
    Creditors creditors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twentyThreadsOnOneAccountBookExactly() throws Exception {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "10.00", "2026-03-01");
        long last =
                portfolio.anInvoice(account, "20.00", "2026-03-02").itemIds().get(0);

        var booked = together(
                20,
                () -> payments.book(
                        CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal("1.37"), TODAY)));

        assertThat(booked).hasSize(20).allMatch(BookedCredit::isNew);
        assertThat(books.open(last)).isEqualByComparingTo("2.60");
        books.mustBalance(account.id());
    }

    @Test
    void fiftyTimesTheSamePaymentIsOneBookingWithFiftySameAnswers() throws Exception {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "10.00", "2026-03-01");
        var payment = CreditToBook.payment(account.id(), "SAME", new BigDecimal("4.00"), TODAY);

        var answers = together(50, () -> payments.book(payment));

        assertThat(answers.stream().filter(BookedCredit::isNew)).hasSize(1);
        assertThat(answers.stream().map(BookedCredit::id).distinct()).hasSize(1);
        assertThat(answers.stream().map(BookedCredit::allocations).distinct()).hasSize(1);
        assertThat(creditsOf(account)).isOne();
        books.mustBalance(account.id());
    }

    @Test
    void fiftyTimesTheSameKeyIsOneBookingEvenOnAnAccountThatIsNew() throws Exception {
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        var request = new CreditRequest(
                creditor.code(), debtor.number(), "EUR", "4.00", "2026-03-10", null, "SAME", null, null, null);

        var answers = together(50, () -> receiving.payment(request, "key-" + debtor.number(), "test"));

        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(creditsOf(accounts.find(creditor.id(), debtor.id(), "EUR").orElseThrow()))
                .isOne();
    }

    private int creditsOf(Account account) {
        return jdbc.sql("select count(*) from credit where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> together(int threads, Callable<T> action) throws Exception {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var answers = new ArrayList<T>();
            var futures = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        barrier.await();
                        return action.call();
                    }))
                    .toList();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
