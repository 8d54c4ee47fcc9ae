package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which parts make up a sum, when only one choice of them does. */
class ExactSumTest {

    @Test
    void theOnlyPartsThatMakeUpTheSumAreFound() {
        assertThat(of("150.00", "100.00", "70.00", "50.00", "30.00")).isEmpty();
        assertThat(of("150.00", "100.00", "75.00", "50", "15.00")).contains(amounts("100.00", "50"));
    }

    @Test
    void whatNoPartsMakeUpIsNotFound() {
        assertThat(of("149.99", "100.00", "50.00")).isEmpty();
        assertThat(of("150.00")).isEmpty();
    }

    @Test
    void equalPartsOfWhichNotAllAreNeededAreAmbiguous() {
        assertThat(of("100.00", "50.00", "50.00", "50.00")).isEmpty();
        assertThat(of("150.00", "50.00", "50.00", "50.00")).isPresent();
    }

    @Test
    void amongTooManyPartsNobodyCanTell() {
        assertThat(of("12.00", Collections.nCopies(12, "1.00").toArray(String[]::new)))
                .isPresent();
        assertThat(of("13.00", Collections.nCopies(13, "1.00").toArray(String[]::new)))
                .isEmpty();
    }

    private static Optional<List<BigDecimal>> of(String sum, String... parts) {
        return ExactSum.of(new BigDecimal(sum), amounts(parts), Function.identity());
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toList();
    }
}
