package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 1234.5600 | EUR | EUR 1,234.56
                    de | 1234.5600 | EUR | 1.234,56 EUR
                    de | 0.5       | USD | 0,50 USD
                    en | 1500      | JPY | JPY 1,500
                    en | 1.2345    | EUR | EUR 1.2345
                    de | 1.5       | KWD | 1,500 KWD
                    """)
    void anAmountReadsAsAPersonWritesIt(String language, BigDecimal amount, String currency, String written) {
        assertThat(new LocalFormat(language).amount(amount, currency)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"en, 15 June 2020, 15 Jun 2020", "de, 15. Juni 2020, 15.06.2020"})
    void aDateReadsAsAPersonWritesIt(String language, String written, String inTables) {
        var format = new LocalFormat(language);

        assertThat(format.date(LocalDate.parse("2020-06-15"))).isEqualTo(written);
        assertThat(format.shortDate(LocalDate.parse("2020-06-15"))).isEqualTo(inTables);
    }
}
