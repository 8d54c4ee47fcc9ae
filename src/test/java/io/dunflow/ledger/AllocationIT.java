package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AllocationIT {

    private static final Booking TODAY = Booking.on(LocalDate.parse("2026-03-10"), "test");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    NetClaims netClaims;

    @Autowired
    BookingPayments payments;

    @Autowired
    BookingCreditNotes creditNotes;

    @Test
    void row4_instalmentsKeepTheirRoundingResidue() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoiceOf(
                account,
                "SI_12-" + Portfolio.next(),
                List.of(
                        new InvoiceToIssue.Instalment(LocalDate.parse("2026-01-01"), new BigDecimal("449.99")),
                        new InvoiceToIssue.Instalment(LocalDate.parse("2026-02-28"), new BigDecimal("1050.01"))));

        assertThat(books.open(invoice.itemIds().get(0))).isEqualByComparingTo("449.99");
        assertThat(books.open(invoice.itemIds().get(1))).isEqualByComparingTo("1050.01");
        books.mustBalance(account.id());
    }

    @Test
    void row70_aPaymentOfTheExactAmountSettlesTheInvoice() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "5.95", "2026-03-01");

        var booked = payments.book(aPayment(account, "5.95"));

        assertThat(booked.unallocated()).isZero();
        assertThat(books.open(invoice.itemIds().get(0))).isZero();
        books.mustBalance(account.id());
    }

    @Test
    void row71_whatIsLeftAfterAllInvoicesStaysOnThePayment() {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "5.95", "2026-03-01");
        portfolio.anInvoice(account, "5.95", "2026-03-02");

        var booked = payments.book(aPayment(account, "14.00"));

        assertThat(booked.allocated()).isEqualByComparingTo("11.90");
        assertThat(booked.unallocated()).isEqualByComparingTo("2.10");
        books.mustBalance(account.id());
    }

    @Test
    void row74_aCreditNoteOnTheInvoiceLeavesPartOfAFullPaymentUnallocated() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "5.95", "2026-03-01");

        creditNotes.book(CreditToBook.creditNote(account.id(), "CN", new BigDecimal("2.38"), TODAY)
                .naming(invoice.number()));
        var booked = payments.book(aPayment(account, "5.95"));

        assertThat(booked.allocated()).isEqualByComparingTo("3.57");
        assertThat(booked.unallocated()).isEqualByComparingTo("2.38");
        books.mustBalance(account.id());
    }

    @Test
    void moneyGoesToTheInvoiceItNamesAndThenToWhatIsDueLongest() {
        var account = portfolio.anAccount();
        var newest = portfolio.anInvoice(account, "50.00", "2026-03-03");
        var oldest = portfolio.anInvoice(account, "50.00", "2026-03-01");
        var middle = portfolio.anInvoice(account, "50.00", "2026-03-02");

        payments.book(aPayment(account, "70.00").naming(newest.number()));

        assertThat(books.open(newest.itemIds().get(0))).isZero();
        assertThat(books.open(oldest.itemIds().get(0))).isEqualByComparingTo("30.00");
        assertThat(books.open(middle.itemIds().get(0))).isEqualByComparingTo("50.00");
        books.mustBalance(account.id());
    }

    @Test
    void moneyThatCameBeforeItsInvoiceWaitsForIt() {
        var account = portfolio.anAccount();
        var other = portfolio.anInvoice(account, "50.00", "2026-03-01");
        var number = "LATE-" + Portfolio.next();

        var booked = payments.book(aPayment(account, "60.00").naming(number));
        assertThat(booked.unallocated()).isEqualByComparingTo("60.00");
        var late = portfolio.anInvoiceOf(
                account,
                number,
                List.of(new InvoiceToIssue.Instalment(LocalDate.parse("2026-04-01"), new BigDecimal("45.00"))));

        assertThat(books.open(late.itemIds().get(0))).isZero();
        assertThat(books.open(other.itemIds().get(0))).isEqualByComparingTo("35.00");
        books.mustBalance(account.id());
    }

    @Test
    void aFreeCreditNoteStaysUnallocatedUnlessPolicySaysOtherwise() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "50.00", "2026-03-01");

        var stays = creditNotes.book(CreditToBook.creditNote(account.id(), "F1", new BigDecimal("10.00"), TODAY));
        var reduces = creditNotes.book(
                List.of(CreditToBook.creditNote(account.id(), "F2", new BigDecimal("10.00"), TODAY)),
                FreeCredits.REDUCE_OLDEST);

        assertThat(stays.unallocated()).isEqualByComparingTo("10.00");
        assertThat(reduces.get(0).unallocated()).isZero();
        assertThat(books.open(invoice.itemIds().get(0))).isEqualByComparingTo("40.00");
        books.mustBalance(account.id());
    }

    @Test
    void whatACreditNoteHasMoreThanItsInvoiceStaysFreeAndNetsTheClaim() {
        var account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "20.00", "2026-03-01");
        portfolio.anInvoice(account, "50.00", "2026-02-01");

        creditNotes.book(CreditToBook.creditNote(account.id(), "CN", new BigDecimal("25.00"), TODAY)
                .naming(invoice.number()));

        var claim = netClaims.of(List.of(account.id())).get(account.id());
        assertThat(claim.dunnable()).isEqualByComparingTo("50.00");
        assertThat(claim.creditNotes()).isEqualByComparingTo("5.00");
        assertThat(claim.net()).isEqualByComparingTo("45.00");
        books.mustBalance(account.id());
    }

    @Test
    void theSameReferenceWithOtherContentIsRefused() {
        var account = portfolio.anAccount();
        var first = payments.book(CreditToBook.payment(account.id(), "X", new BigDecimal("10.00"), TODAY));
        var again = payments.book(CreditToBook.payment(account.id(), "X", new BigDecimal("10.0"), TODAY));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.isNew()).isFalse();
        assertThatThrownBy(() -> payments.book(CreditToBook.payment(account.id(), "X", new BigDecimal("11"), TODAY)))
                .isInstanceOf(ContentDiffers.class);
    }

    private static CreditToBook aPayment(Account account, String amount) {
        return CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal(amount), TODAY);
    }
}
