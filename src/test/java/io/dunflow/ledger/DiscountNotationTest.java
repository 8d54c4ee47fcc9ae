package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of early payment as columns and e-invoices write them. */
class DiscountNotationTest {

    @Test
    void theStepsOfXRechnungAreReadFromBetweenWordsForPeople() {
        var terms =
                """
                Zahlbar innerhalb von 30 Tagen.
                #SKONTO#TAGE=14#PROZENT=2.25#
                #SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=252.25#
                #VERZUG#TAGE=30#PROZENT=5.00#
                """;

        assertThat(DiscountNotation.isAmongTerms(terms)).isTrue();
        assertThat(DiscountNotation.amongTerms(terms))
                .containsExactly(
                        new DiscountStep(7, new BigDecimal("3.00"), new BigDecimal("252.25")),
                        new DiscountStep(14, new BigDecimal("2.25"), null));
    }

    @Test
    void termsForPeopleAloneGrantNothingByThemselves() {
        assertThat(DiscountNotation.isAmongTerms("2% Skonto bei Zahlung innerhalb von 10 Tagen"))
                .isFalse();
    }

    @Test
    void theShortNotationIsReadEarliestFirst() {
        assertThat(DiscountNotation.ofShort("1% 20; 2,5%10@500.00"))
                .containsExactly(
                        new DiscountStep(10, new BigDecimal("2.5"), new BigDecimal("500.00")),
                        new DiscountStep(20, new BigDecimal("1"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "#SKONTO#TAGE=14#PROZENT=2.25, is not written as",
        "#Skonto#TAGE=14#PROZENT=2.25#, is not written as",
        "#SKONTO#TAGE=x#PROZENT=2.25#, is not written as",
        "'#SKONTO#TAGE=14#PROZENT=2,25#', is not written as",
        "#SKONTO#PROZENT=2.25#TAGE=14#, is not written as",
        "#SKONTO#TAGE=14#PROZENT=0.00#, is not between 0 and 100",
        "#SKONTO#TAGE=900#PROZENT=2.00#, 900 days are none from 0 to 365",
        "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=-1.00#, is not above zero",
        "#SKONTO#TAGE=14#PROZENT=2.00# #SKONTO#TAGE=14#PROZENT=1.00#, has two steps of 14 days",
        "#SKONTO#TAGE=14#PROZENT=2.00# #SKONTO#TAGE=20#PROZENT=2.00#, gives no less within 20 days",
    })
    void whatCannotBeReadIsRefusedWithTheReason(String terms, String reason) {
        assertThatThrownBy(() -> DiscountNotation.amongTerms(terms))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"2%", "10", "%10", "2%10;", "2%10@", "two%10", "-2%10"})
    void whatIsNoStepIsRefused(String text) {
        assertThatThrownBy(() -> DiscountNotation.ofShort(text + "x")).hasMessageContaining("is no step such as 2%10");
    }
}
