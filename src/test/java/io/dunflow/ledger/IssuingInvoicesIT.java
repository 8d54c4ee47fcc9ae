package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class IssuingInvoicesIT {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-01");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Books books;

    @Autowired
    IssuingInvoices issuing;

    @Autowired
    ApplicationEvents events;

    @Test
    void severalInvoicesAreBookedTogetherAndToldOnce() {
        var first = portfolio.anAccount();
        var second = portfolio.anAccount();
        events.clear();

        var issued =
                issuing.issue(List.of(of(first, "A", "1.00"), of(second, "A", "2.00"), of(first, "B", "3.00")), "test");

        assertThat(issued).extracting(IssuedInvoice::number).containsExactly("A", "A", "B");
        assertThat(issued).allMatch(IssuedInvoice::isNew);
        assertThat(books.open(issued.get(2).itemIds().get(0))).isEqualByComparingTo("3.00");
        assertThat(events.stream(AccountsChanged.class))
                .containsExactly(new AccountsChanged(Set.of(first.id(), second.id()), "INVOICE"));
        books.mustBalance(first.id());
        books.mustBalance(second.id());
    }

    @Test
    void theSameInvoiceTwiceIsBookedOnceEvenWithinOneCall() {
        var account = portfolio.anAccount();

        var both = issuing.issue(List.of(of(account, "A", "1.00"), of(account, "A", "1.0")), "test");
        var again = issuing.issue(of(account, "A", "1"), "test");

        assertThat(both).extracting(IssuedInvoice::isNew).containsExactly(true, false);
        assertThat(again.itemIds())
                .isEqualTo(both.get(0).itemIds())
                .isEqualTo(both.get(1).itemIds());
        books.mustBalance(account.id());
    }

    @Test
    void theSameNumberWithOtherContentIsRefusedAndNothingOfTheCallIsBooked() {
        var account = portfolio.anAccount();
        issuing.issue(of(account, "A", "1.00"), "test");

        assertThatThrownBy(() -> issuing.issue(List.of(of(account, "B", "5.00"), of(account, "A", "2.00")), "test"))
                .isInstanceOf(ContentDiffers.class)
                .hasMessageContaining("Invoice A");
        assertThat(issuing.issue(of(account, "B", "5.00"), "test").isNew()).isTrue();
    }

    @Test
    void anAmountThatCannotBeIsRefused() {
        var account = portfolio.anAccount();

        assertThatThrownBy(() -> issuing.issue(of(account, "A", "1.001"), "test"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("invoice A");
        assertThatThrownBy(() -> issuing.issue(of(account, "A", "0"), "test")).isInstanceOf(InvalidInput.class);
    }

    private static InvoiceToIssue of(Account account, String number, String amount) {
        return InvoiceToIssue.of(account.id(), number, ISSUED, ISSUED.plusDays(30), new BigDecimal(amount));
    }
}
