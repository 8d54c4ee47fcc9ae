package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReferenceRatesIT {

    private static final LocalDate LONG_AGO = LocalDate.parse("1990-01-01");

    @Autowired
    ReferenceRates rates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theShippedRatesAreThereOnce() {
        rates.ship();

        assertThat(jdbc.sql("select count(*) from reference_rate where added_by = 'shipped'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ShippedRates.all().size());
        assertThat(rates.known().percent("DE_BASE", LocalDate.parse("2026-07-01")))
                .isEqualByComparingTo("1.52");
    }

    @Test
    void noTwoRowsCoverADayAndNoRowChanges() {
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into reference_rate (series, valid_from, valid_through, percent, source,"
                                        + " added_by, added_at) values ('DE_BASE', '2026-12-31', '2027-01-01', 1, 'x', 'x', now())")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("covers a day");
        assertThatThrownBy(
                        () -> jdbc.sql("update reference_rate set percent = 1").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aRowThatIsTakenBackWithItsTransactionIsNotKept() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            rates.add(new ReferenceRate("AT_BASE", LONG_AGO, LONG_AGO, BigDecimal.ONE, "test"), "test");
            assertThat(rates.readAgain().percent("AT_BASE", LONG_AGO)).isEqualByComparingTo("1");
            transaction.setRollbackOnly();
        });

        assertThatThrownBy(() -> rates.readAgain().percent("AT_BASE", LONG_AGO)).isInstanceOf(RateMissing.class);
    }
}
