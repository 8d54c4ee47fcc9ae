package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PrincipalsIT {

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    BookingCreditNotes creditNotes;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    AdjustingItems adjusting;

    @Autowired
    Principals principals;

    private Account account;
    private IssuedInvoice invoice;
    private long item;

    @BeforeEach
    void anInvoiceOfAHundred() {
        account = portfolio.anAccount();
        invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
        item = invoice.itemIds().get(0);
    }

    @Test
    void moneyCountsFromItsValueDateThoughItIsBookedLater() {
        payments.book(CreditToBook.payment(
                account.id(),
                "P1",
                new BigDecimal("30.00"),
                new Booking(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-20"), "test")));
        adjusting.adjust(List.of(new Adjustment(
                item, EntryKind.WRITE_OFF, new BigDecimal("-20.00"), "W1", "too old", on("2026-05-01"))));

        assertThat(unpaid()).isEqualTo("2026-01-30 100.00, 2026-03-10 70.00, 2026-05-01 50.00");
    }

    @Test
    void aCreditNoteCountsFromTheDueDateUnlessTheTermsSayFromItsOwn() {
        creditNotes.book(CreditToBook.creditNote(account.id(), "CN", new BigDecimal("40.00"), on("2026-04-01"))
                .naming(invoice.number()));

        assertThat(unpaid()).isEqualTo("2026-01-30 100.00, 2026-03-01 60.00");
        assertThat(told(principals.of(List.of(item), true).get(item))).isEqualTo("2026-01-30 100.00, 2026-04-01 60.00");
    }

    @Test
    void aPaymentThatTheBankTookBackWasNeverMadeAndWhatStaysOfItWas() {
        var payment =
                payments.book(CreditToBook.payment(account.id(), "P1", new BigDecimal("80.00"), on("2026-03-10")));

        reversing.reverse(new MoneyBack(
                payment.id(), new BigDecimal("50.00"), "INSUFFICIENT_FUNDS", null, "R1", on("2026-03-14")));

        assertThat(unpaid()).isEqualTo("2026-01-30 100.00, 2026-03-10 70.00");

        reversing.reverse(MoneyBack.all(payment.id(), "R2", "INSUFFICIENT_FUNDS", on("2026-03-15")));

        assertThat(unpaid()).isEqualTo("2026-01-30 100.00");
    }

    @Test
    void aPaymentThatWeGaveBackWasMadeUntilThen() {
        var payment =
                payments.book(CreditToBook.payment(account.id(), "P1", new BigDecimal("100.00"), on("2026-03-10")));

        reversing.reverse(MoneyBack.all(payment.id(), "R1", MoneyBack.REFUND, on("2026-03-14")));

        assertThat(unpaid()).isEqualTo("2026-01-30 100.00, 2026-03-10 0.00, 2026-03-14 100.00");
    }

    private String unpaid() {
        return told(principals.of(List.of(item)).get(item));
    }

    private static String told(List<PrincipalFrom> unpaid) {
        return unpaid.stream()
                .map(from -> from.day() + " " + Amounts.text(from.amount(), "EUR"))
                .collect(Collectors.joining(", "));
    }

    private static Booking on(String date) {
        return Booking.on(LocalDate.parse(date), "test");
    }
}
