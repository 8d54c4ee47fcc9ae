package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Programs read amounts and dates as the API writes them, people as they write them themselves. */
class SentenceTest {

    private static final Sentence STANDS =
            say("promise.stands", new BigDecimal("1490.0000"), LocalDate.parse("2026-03-16"), 7);

    @Test
    void theApiSaysAmountsAndDatesAsItTakesThem() {
        assertThat(STANDS.in(Locale.ENGLISH)).contains("1490.00", "2026-03-16");
    }

    @Test
    void onAScreenTheyAreWrittenAsPeopleDo() {
        assertThat(STANDS.shown(Locale.UK)).contains("1,490.00", "16 Mar 2026");
        assertThat(STANDS.shown(Locale.GERMANY)).contains("1.490,00", "16.03.2026");
        assertThat(say("problems", List.of(STANDS)).shown(Locale.UK)).contains("1,490.00");
    }
}
