package io.dunflow.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    private final Bands days = Bands.of(List.of("< 0", "[0..3)", ">= 14", "-", "", "7, 8", "not(21)"));

    @ParameterizedTest
    @CsvSource({
        "-100, -1",
        "0, 0",
        "1, 1",
        "2, 1",
        "3, 3",
        "5, 4",
        "7, 7",
        "8, 8",
        "9, 9",
        "13, 9",
        "14, 14",
        "15, 15",
        "20, 15",
        "21, 21",
        "22, 22",
        "4711, 22"
    })
    void numbersBetweenTheSameNeighbouringLimitsHaveOneRepresentative(BigDecimal number, BigDecimal representative) {
        assertThat(days.representative(number)).isEqualByComparingTo(representative);
    }

    @ParameterizedTest
    @CsvSource({"-10, 0", "0, 1", "1, 3", "3, 4", "4, 7", "9, 14", "15, 21"})
    void theNextDayOfAnotherBandIsTheFirstThatCanChangeTheAnswer(int today, int next) {
        assertThat(days.nextAbove(today)).hasValue(next);
    }

    @Test
    void aboveTheLastLimitTimeChangesNothing() {
        assertThat(days.nextAbove(22)).isEmpty();
    }

    @Test
    void aColumnThatComparesWithAnotherInputHasNoBands() {
        var free = Bands.of(List.of(">= lastLevel"));

        assertThat(free.representative(new BigDecimal("17"))).isEqualByComparingTo("17");
        assertThat(free.nextAbove(17)).hasValue(18);
    }

    @Test
    void aColumnThatLooksAtNothingHasOneBand() {
        assertThat(Bands.of(List.of("-", "")).representative(new BigDecimal("17")))
                .isZero();
    }

    @Test
    void limitsWithFractionsStandForThemselves() {
        var share = Bands.of(List.of("<= 0.2", "> 0.5"));

        assertThat(share.representative(new BigDecimal("0.21"))).isEqualByComparingTo("0.35");
        assertThat(share.representative(new BigDecimal("0.2"))).isEqualByComparingTo("0.2");
    }
}
