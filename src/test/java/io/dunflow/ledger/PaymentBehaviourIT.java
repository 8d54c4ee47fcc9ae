package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PaymentBehaviourIT {

    private static final LocalDate AS_OF = LocalDate.parse("2026-06-01");

    @Autowired
    Portfolio portfolio;

    @Autowired
    Accounts accounts;

    @Autowired
    BookingPayments payments;

    @Autowired
    PaymentBehaviour behaviour;

    @Autowired
    JdbcClient jdbc;

    @Test
    void importedHistoryAndWhatWasSettledHereCountTogetherOverAllAccountsOfTheDebtor() {
        var debtor = portfolio.aDebtor();
        var here = accounts.findOrCreate(portfolio.aCreditor().id(), debtor.id(), "EUR");
        var elsewhere = accounts.findOrCreate(portfolio.aCreditor().id(), debtor.id(), "EUR");
        settledBefore(elsewhere, "2026-01-01", "2026-01-31", "300.00");
        settledBefore(elsewhere, "2026-02-10", "2026-02-01", "100.00");
        settledBefore(elsewhere, "2024-01-01", "2024-05-31", "900.00");
        portfolio.anInvoice(here, "100.00", "2026-03-01");
        payments.book(CreditToBook.payment(
                here.id(), "P", new BigDecimal("100.00"), Booking.on(LocalDate.parse("2026-03-11"), "test")));

        var judged = behaviour.of(Set.of(here.id()), AS_OF).get(here.id());

        assertThat(judged.settledCount()).isEqualTo(3);
        assertThat(judged.lateShare()).isEqualTo(new BigDecimal("0.67"));
        assertThat(judged.averageDaysLate()).isEqualTo(new BigDecimal("20.0"));
    }

    @Test
    void aDebtorWithoutHistoryIsUnknown() {
        var account = portfolio.anAccount();

        assertThat(behaviour.of(List.of(account.id()), AS_OF)).containsEntry(account.id(), Behaviour.UNKNOWN);
    }

    private void settledBefore(Account account, String due, String settled, String amount) {
        jdbc.sql("insert into settled_item (account_id, number, due_date, settled_on, amount) values (?, ?, ?, ?, ?)")
                .params(
                        account.id(),
                        Portfolio.next(),
                        LocalDate.parse(due),
                        LocalDate.parse(settled),
                        new BigDecimal(amount))
                .update();
    }
}
