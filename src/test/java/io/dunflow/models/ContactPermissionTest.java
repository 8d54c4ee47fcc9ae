package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a channel may be used. */
class ContactPermissionTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} at {4} on {5}, holiday {6}: {7} {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                "EMAIL,  DUNNING, CONSUMER, GRANTED, 7,  MONDAY,   false, false, TOO_EARLY,  8",
                "EMAIL,  DUNNING, CONSUMER, GRANTED, 8,  MONDAY,   false, true,  PERMITTED,  -",
                "EMAIL,  DUNNING, CONSUMER, UNKNOWN, 19, SATURDAY, false, true,  PERMITTED,  -",
                "EMAIL,  DUNNING, CONSUMER, GRANTED, 20, MONDAY,   false, false, TOO_LATE,   8",
                "EMAIL,  DUNNING, CONSUMER, DENIED,  10, MONDAY,   false, false, NO_CONSENT, -",
                "EMAIL,  PRE_DUE, CONSUMER, UNKNOWN, 10, MONDAY,   false, false, NO_CONSENT, -",
                "EMAIL,  PRE_DUE, CONSUMER, GRANTED, 10, MONDAY,   false, true,  PERMITTED,  -",
                "EMAIL,  PRE_DUE, BUSINESS, UNKNOWN, 3,  MONDAY,   false, true,  PERMITTED,  -",
                "EMAIL,  DUNNING, BUSINESS, GRANTED, 10, SUNDAY,   false, false, SUNDAY,     8",
                "EMAIL,  DUNNING, BUSINESS, GRANTED, 10, FRIDAY,   true,  false, HOLIDAY,    8",
                "EMAIL,  DUNNING, BUSINESS, DENIED,  10, MONDAY,   false, false, NO_CONSENT, -",
                "LETTER, DUNNING, CONSUMER, DENIED,  23, SUNDAY,   true,  true,  LETTER,     -",
                "PHONE,  CALL,    BUSINESS, DENIED,  10, MONDAY,   false, false, NO_CONSENT, -",
                "PHONE,  CALL,    CONSUMER, UNKNOWN, 7,  MONDAY,   false, false, TOO_EARLY,  8",
                "PHONE,  CALL,    CONSUMER, GRANTED, 20, MONDAY,   false, false, TOO_LATE,   8",
                "PHONE,  CALL,    BUSINESS, UNKNOWN, 10, SUNDAY,   false, false, SUNDAY,     8",
                "PHONE,  CALL,    BUSINESS, UNKNOWN, 20, MONDAY,   false, true,  PERMITTED,  -",
            })
    void anEmailAndACallNeedConsentAndADecentHourALetterNeither(
            String channel,
            String purpose,
            String kind,
            String consent,
            int hour,
            String day,
            boolean holiday,
            boolean permitted,
            String reason,
            Integer retryHour) {
        var answer = Tables.ask(
                "contact-permission",
                Map.of(
                        "channel", channel,
                        "purpose", purpose,
                        "kind", kind,
                        "consent", consent,
                        "hour", hour,
                        "dayOfWeek", day,
                        "holiday", holiday));

        assertThat(answer).containsEntry("permitted", permitted).containsEntry("reason", reason);
        assertThat(answer.get("retryHour")).isEqualTo(retryHour);
    }
}
