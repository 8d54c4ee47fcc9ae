package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs go on by themselves, and who looks at the others. */
class ApprovalTest {

    @ParameterizedTest(
            name =
                    "{0}, {1} notices over {2}, highest {3} at level {4}, {5}, {6}, bank data {7}, too old {8}: {9} {10}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, 25,   99999.99, 9999.99, 3, NONE,    false, -, false, NONE,    SMALL_RUN",
                "false, 26,   2600,     100,     1, NONE,    true,  0, false, FINANCE, LARGE_RUN",
                "false, 26,   2600,     100,     3, NONE,    true,  0, false, FINANCE, LAST_REMINDERS",
                "false, 1,    10000,    10000,   1, NONE,    true,  0, false, FINANCE, LARGE_RUN",
                "false, 1,    1000000,  1000000, 1, NONE,    true,  0, false, LEAD,    VERY_LARGE_LETTER",
                "false, 0,    0,        0,       0, NONE,    false, -, false, NONE,    NOTHING_TO_SEND",
                "false, 1,    100,      100,     1, FINANCE, true,  0, false, FINANCE, ACCOUNT_ASKS_FINANCE",
                "true,  1,    100,      100,     3, LEAD,    true,  0, false, LEAD,    ACCOUNT_ASKS_LEAD",
                "true,  5000, 900000,   99999,   3, NONE,    true,  5, false, NONE,    WITHIN_LIMITS",
                "true,  5000, 900000,   99999,   3, NONE,    false, 5, false, FINANCE, OVER_LIMITS",
                "true,  1,    100,      100,     1, NONE,    true,  6, true , FINANCE, BANK_DATA_OLD",
                "true,  30,   99999,    100,     1, NONE,    true,  6, false, NONE,    WITHIN_LIMITS",
                "true,  1,    100,      100,     1, NONE,    true,  -, false, FINANCE, BANK_DATA_UNKNOWN",
            })
    void aRunNeedsAPersonWhenItIsLargeOrItsGroundIsUncertain(
            boolean scheduled,
            int notices,
            BigDecimal claimed,
            BigDecimal highestLetter,
            int highestLevel,
            String accountApproval,
            boolean withinLimits,
            Integer bankDataAge,
            boolean bankDataTooOld,
            String approval,
            String reason) {
        var inputs = new HashMap<String, Object>();
        inputs.put("scheduled", scheduled);
        inputs.put("notices", notices);
        inputs.put("claimed", claimed);
        inputs.put("highestLetter", highestLetter);
        inputs.put("highestLevel", highestLevel);
        inputs.put("accountApproval", accountApproval);
        inputs.put("withinLimits", withinLimits);
        inputs.put("bankDataAge", bankDataAge);
        inputs.put("bankDataTooOld", bankDataTooOld);

        assertThat(Tables.ask("approval", inputs))
                .containsEntry("approval", approval)
                .containsEntry("reason", reason);
    }
}
