package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EntriesIT {

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anEntryIsNeitherChangedNorDeletedNorTruncated() {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-01");

        assertRefused("update entry set amount = amount + 1 where account_id = " + account.id());
        assertRefused("delete from entry where account_id = " + account.id());
        assertRefused("truncate entry cascade");
    }

    @Test
    void anEntryKnowsWhenItCountsWhenItWasBookedWhenItBecameKnownAndByWhom() {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-01");
        var before = clock.instant();

        payments.book(CreditToBook.payment(
                account.id(),
                "P",
                new BigDecimal("1.00"),
                new Booking(LocalDate.parse("2026-02-27"), LocalDate.parse("2026-03-02"), "maria")));

        var entry = jdbc.sql("select * from entry where account_id = ? and kind = 'PAYMENT'")
                .param(account.id())
                .query()
                .singleRow();
        assertThat(entry.get("value_date")).hasToString("2026-02-27");
        assertThat(entry.get("booking_date")).hasToString("2026-03-02");
        assertThat(entry.get("booked_by")).isEqualTo("maria");
        assertThat(jdbc.sql("select known_at from entry where id = ?")
                        .param(entry.get("id"))
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(before.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }
}
