package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account gets, how it is said, and who has to agree. */
class AccountStepTest {

    @ParameterizedTest(name = "{0} {1} {2} {3}, {4}: {7} {8} {9} {10}, approval {11}, next in {12} days, {13}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            NEW, BUSINESS, PRE_DUE, 0, 0, true, true, REMIND, EMAIL, pre-due, FRIENDLY, NONE, 1, PRE_DUE_REMINDER
            NEW, BUSINESS, PRE_DUE, 0, 0, false, true, WAIT, -, -, -, NONE, 1, NO_CHANNEL
            RELIABLE, BUSINESS, DUNNING, 1, 100, true, true, REMIND, EMAIL, reminder-1, FRIENDLY, NONE, 7, FIRST_REMINDER
            RISKY, BUSINESS, DUNNING, 1, 100, true, true, REMIND, EMAIL, reminder-1, NEUTRAL, NONE, 3, FIRST_REMINDER
            RISKY, CONSUMER, DUNNING, 1, 100, true, true, REMIND, EMAIL, reminder-1, FRIENDLY, NONE, 7, FIRST_REMINDER
            SLOW, BUSINESS, DUNNING, 1, 100, false, true, REMIND, LETTER, reminder-1, NEUTRAL, NONE, 5, FIRST_REMINDER
            RISKY, BUSINESS, DUNNING, 2, 100, true, true, REMIND, EMAIL, reminder-2, FIRM, NONE, 3, SECOND_REMINDER
            NEW, CONSUMER, DUNNING, 2, 100, false, true, REMIND, LETTER, reminder-2, NEUTRAL, NONE, 7, SECOND_REMINDER
            NEW, BUSINESS, DUNNING, 3, 100, true, true, REMIND, LETTER, reminder-3, FIRM, NONE, 7, THIRD_REMINDER
            NEW, BUSINESS, DUNNING, 3, 100, true, false, REMIND, EMAIL, reminder-3, FIRM, NONE, 7, THIRD_REMINDER
            NEW, BUSINESS, DUNNING, 3, 24999.99, true, true, REMIND, LETTER, reminder-3, FIRM, NONE, 7, THIRD_REMINDER
            NEW, BUSINESS, DUNNING, 3, 25000, true, true, REMIND, LETTER, reminder-3, FIRM, FINANCE, 7, THIRD_REMINDER
            NEW, BUSINESS, DUNNING, 3, 250000, true, true, REMIND, LETTER, reminder-3, FIRM, LEAD, 7, THIRD_REMINDER
            NEW, BUSINESS, DUNNING, 2, 100, false, false, WAIT, -, -, -, NONE, 1, NO_CHANNEL
            NEW, BUSINESS, DUNNING, 0, 100, true, true, WAIT, -, -, -, NONE, 1, NOTHING_CLAIMABLE
            SLOW, CONSUMER, ESCALATE, 3, 100, false, false, ESCALATE, -, -, FIRM, NONE, 1, REMINDERS_EXHAUSTED
            """)
    void theStepFollowsFromWhatItsItemsAskFor(
            String segment,
            String kind,
            String purpose,
            int level,
            BigDecimal netClaim,
            boolean hasEmail,
            boolean hasAddress,
            String step,
            String channel,
            String template,
            String tone,
            String approval,
            int nextReviewDays,
            String reason) {
        var inputs = new HashMap<String, Object>();
        inputs.put("daysSinceLastLetter", null);
        inputs.put("nonPaymentReason", null);
        inputs.put("hardship", false);
        inputs.put("planOffers", 0);
        inputs.put("segment", segment);
        inputs.put("kind", kind);
        inputs.put("purpose", purpose);
        inputs.put("level", level);
        inputs.put("netClaim", netClaim);
        inputs.put("hasEmail", hasEmail);
        inputs.put("hasAddress", hasAddress);

        var answer = Tables.ask("account-step", inputs);

        assertThat(answer.get("step")).isEqualTo(step);
        assertThat(answer.get("channel")).isEqualTo(channel);
        assertThat(answer.get("template")).isEqualTo(template);
        assertThat(answer.get("tone")).isEqualTo(tone);
        assertThat(answer.get("approval")).isEqualTo(approval);
        assertThat(answer.get("nextReviewDays")).isEqualTo(nextReviewDays);
        assertThat(answer.get("reason")).isEqualTo(reason);
    }
}
