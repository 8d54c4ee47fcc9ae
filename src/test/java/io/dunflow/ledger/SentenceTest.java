package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Programs read amounts and dates as the API writes them, people as they write them themselves. */
class SentenceTest {

    private static final Sentence NEAREST =
            say("settlement.unacceptable", new BigDecimal("1490.0000"), LocalDate.parse("2026-03-16"));

    @Test
    void theApiSaysAmountsAndDatesAsItTakesThem() {
        assertThat(NEAREST.in(Locale.ENGLISH)).contains("1490.00", "2026-03-16");
    }

    @Test
    void onAScreenTheyAreWrittenAsPeopleDo() {
        assertThat(NEAREST.shown(Locale.UK)).contains("1,490.00", "16 Mar 2026");
        assertThat(NEAREST.shown(Locale.GERMANY)).contains("1.490,00", "16.03.2026");
        assertThat(say("problems", List.of(NEAREST)).shown(Locale.UK)).contains("1,490.00");
    }

    @Test
    void aSumHasItsCurrencyEverywhere() {
        var left = say("agreement.amount", money(new BigDecimal("9685.7300"), "EUR"));

        assertThat(left.in(Locale.ENGLISH)).startsWith("only EUR 9685.73 is owed");
        assertThat(left.shown(Locale.UK)).startsWith("only EUR 9,685.73 is owed");
        assertThat(left.in(Locale.GERMAN)).startsWith("nur 9.685,73 EUR ist offen");
    }

    @Test
    void onAnEnglishScreenACodeIsAWordAndAFieldHasItsLabel() {
        var refused = say("fact.noAgreement", word("factKind", "INSOLVENT"));

        assertThat(refused.in(Locale.ENGLISH)).endsWith("INSOLVENT");
        assertThat(refused.shown(Locale.UK)).endsWith("insolvent");
        assertThat(say("plan.state", 7, word("planState", "AWAITING_APPROVAL")).shown(Locale.UK))
                .isEqualTo("Plan 7 is not in a state for this: waits for approval");
        assertThat(say("problem", word("field", "runDate"), say("missing")).shown(Locale.UK))
                .isEqualTo("Run date: is missing");
    }
}
