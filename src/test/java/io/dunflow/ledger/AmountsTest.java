package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void anAmountHasAtMostTheMinorUnitsOfItsCurrency() {
        assertThat(Amounts.whyNotBookable(new BigDecimal("1.00"), "EUR")).isEmpty();
        assertThat(Amounts.whyNotBookable(new BigDecimal("1.0000"), "EUR")).isEmpty();
        assertThat(Amounts.whyNotBookable(new BigDecimal("1.001"), "EUR").map(Sentence::toString))
                .hasValue("has more than 2 decimals of EUR");
        assertThat(Amounts.whyNotBookable(new BigDecimal("1.5"), "JPY").map(Sentence::toString))
                .hasValue("has more than 0 decimals of JPY");
        assertThat(Amounts.whyNotBookable(new BigDecimal("1.001"), "KWD")).isEmpty();
    }

    @Test
    void zeroAndLessIsNoAmount() {
        assertThat(Amounts.whyNotBookable(BigDecimal.ZERO, "EUR").map(Sentence::toString))
                .hasValue("must be positive");
        assertThat(Amounts.whyNotBookable(new BigDecimal("-1"), "EUR").map(Sentence::toString))
                .hasValue("must be positive");
    }

    @Test
    void unknownCurrenciesAndMetalsAreRefused() {
        assertThat(Amounts.whyNotCurrency("EUR")).isEmpty();
        assertThat(Amounts.whyNotCurrency("XYZ")).isPresent();
        assertThat(Amounts.whyNotCurrency("XAU")).isPresent();
        assertThat(Amounts.whyNotCurrency("eur")).isPresent();
        assertThat(Amounts.whyNotCurrency(null)).isPresent();
    }

    @Test
    void textsCarryTheMinorUnitsAndNoMore() {
        assertThat(Amounts.text(new BigDecimal("5.9500"), "EUR")).isEqualTo("5.95");
        assertThat(Amounts.text(new BigDecimal("1000"), "EUR")).isEqualTo("1000.00");
        assertThat(Amounts.text(new BigDecimal("1E+3"), "JPY")).isEqualTo("1000");
    }
}
