package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReversingPaymentsIT {

    private static final Booking PAID = Booking.on(LocalDate.parse("2026-03-10"), "test");
    private static final Booking RETURNED = Booking.on(LocalDate.parse("2026-03-14"), "test");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    Covering covering;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheReturnedPaymentSettledIsOpenAgainWithItsDueDateAndTheReturnIsBookedOnce() {
        var account = portfolio.anAccount();
        long item =
                portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        var payment = payments.book(CreditToBook.payment(account.id(), "P1", new BigDecimal("120.00"), PAID));
        assertThat(settledOn(item)).isEqualTo("2026-03-10");

        var returned = reversing.reverse(payment.id(), "R1", "no funds", RETURNED);
        var again = reversing.reverse(payment.id(), "R1", "no funds", RETURNED);

        assertThat(books.open(item)).isEqualByComparingTo("100.00");
        assertThat(settledOn(item)).isNull();
        assertThat(dueDate(item)).isEqualTo("2026-03-01");
        assertThat(returned.returned()).isEqualByComparingTo("120.00");
        assertThat(returned.allocated()).isZero();
        assertThat(returned.unallocated()).isZero();
        assertThat(again.isNew()).isFalse();
        assertThatThrownBy(() -> reversing.reverse(payment.id(), "R2", "again", RETURNED))
                .isInstanceOf(Refused.class);
        books.mustBalance(account.id());
    }

    @Test
    void moneyThatLiesUnallocatedPaysWhatIsOpenAgain() {
        var account = portfolio.anAccount();
        long item =
                portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        var first = payments.book(CreditToBook.payment(account.id(), "P1", new BigDecimal("100.00"), PAID));
        payments.book(CreditToBook.payment(account.id(), "P2", new BigDecimal("30.00"), RETURNED));

        reversing.reverse(first.id(), "R1", "no funds", RETURNED);

        assertThat(books.open(item)).isEqualByComparingTo("70.00");
        books.mustBalance(account.id());
    }

    @Test
    void whatAPaymentTookOfAPromiseInTwoStepsIsPromisedAgain() {
        var account = portfolio.anAccount();
        long item =
                portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        covering.cover(item, Cover.PROMISE, 1, new BigDecimal("73.00"), LocalDate.parse("2026-03-02"));
        var first = payments.book(CreditToBook.payment(account.id(), "P1", new BigDecimal("90.00"), PAID));
        var second = payments.book(CreditToBook.payment(account.id(), "P2", new BigDecimal("150.00"), PAID));
        reversing.reverse(first.id(), "R1", "no funds", RETURNED); // the second one pays the other 90.00 now

        reversing.reverse(second.id(), "R2", "no funds", RETURNED);

        assertThat(books.open(item)).isEqualByComparingTo("100.00");
        assertThat(dunnable(item)).isEqualByComparingTo("27.00");
        books.mustBalance(account.id());
    }

    private BigDecimal dunnable(long item) {
        return jdbc.sql("select dunnable_amount from item where id = ?")
                .param(item)
                .query(BigDecimal.class)
                .single();
    }

    private LocalDate settledOn(long item) {
        return date("settled_on", item);
    }

    private LocalDate dueDate(long item) {
        return date("due_date", item);
    }

    private LocalDate date(String column, long item) {
        return jdbc.sql("select " + column + " from item where id = ?")
                .param(item)
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }
}
