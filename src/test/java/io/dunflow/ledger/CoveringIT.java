package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CoveringIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    Covering covering;

    @Autowired
    BookingPayments payments;

    @Autowired
    NetClaims netClaims;

    @Test
    void aCoverTakesOnlyWhatIsDunnableAndTheRefusalNamesWhatCoversTheRest() {
        var account = portfolio.anAccount();
        long item =
                portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);

        covering.cover(item, Cover.DISPUTE, 7, new BigDecimal("60.00"), TODAY);

        assertThatThrownBy(() -> covering.cover(item, Cover.PROMISE, 8, new BigDecimal("40.01"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EUR 40.00 that nothing covers")
                .hasMessageContaining("DISPUTE 7 covers EUR 60.00");
        covering.cover(item, Cover.PROMISE, 8, new BigDecimal("40.00"), TODAY);
        assertThat(dunnable(account)).isZero();
        books.mustBalance(account.id());
    }

    @Test
    void moneyReducesThePromiseBeforeOlderDebtAndTheDisputeLast() {
        var account = portfolio.anAccount();
        long old =
                portfolio.anInvoice(account, "100.00", "2026-02-01").itemIds().get(0);
        long promised =
                portfolio.anInvoice(account, "50.00", "2026-03-01").itemIds().get(0);
        long disputed =
                portfolio.anInvoice(account, "30.00", "2026-01-01").itemIds().get(0);
        covering.cover(promised, Cover.PROMISE, 1, new BigDecimal("50.00"), TODAY);
        covering.cover(disputed, Cover.DISPUTE, 2, new BigDecimal("30.00"), TODAY);

        pay(account, "60.00");
        assertThat(books.open(promised)).isZero();
        assertThat(books.open(old)).isEqualByComparingTo("90.00");
        pay(account, "100.00");

        assertThat(books.open(old)).isZero();
        assertThat(books.open(disputed)).isEqualByComparingTo("20.00");
        assertThat(covering.uncover(disputed, Cover.DISPUTE, 2)).isEqualByComparingTo("20.00");
        assertThat(covering.uncover(disputed, Cover.DISPUTE, 2)).isZero();
        assertThat(dunnable(account)).isEqualByComparingTo("20.00");
        books.mustBalance(account.id());
    }

    private void pay(Account account, String amount) {
        payments.book(CreditToBook.payment(
                account.id(), "P" + Portfolio.next(), new BigDecimal(amount), Booking.on(TODAY, "test")));
    }

    private BigDecimal dunnable(Account account) {
        return netClaims.of(Set.of(account.id())).get(account.id()).dunnable();
    }
}
