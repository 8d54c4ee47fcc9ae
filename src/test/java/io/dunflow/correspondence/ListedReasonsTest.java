package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an item is listed, not claimed, is said in words of its own: a debtor must not read that nothing is to be done. */
class ListedReasonsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyReasonForWhichAnItemIsListedHasItsWords(String language) throws IOException {
        assertThat(words(language))
                .containsKeys(
                        "reason.IN_ESCALATION",
                        "reason.IN_PLAN",
                        "reason.AWAITING_APPROVAL",
                        "reason.IN_AGENCY",
                        "reason.IN_LEGAL",
                        "reason.HOLD",
                        "reason.DEFERRAL",
                        "reason.COVERED",
                        "reason.CONFLICT",
                        "reason.IN_RUN",
                        "reason.RETRYING",
                        "reason.NOTICE_PENDING",
                        "reason.ESCALATION_FIRST",
                        "reason.DUNNING_FIRST",
                        "reason.NET_BELOW_MINIMUM",
                        "reason.NOT_DUE",
                        "reason.WITHIN_GRACE",
                        "reason.INTERVAL",
                        "reason.LAST_NOTICE_UNKNOWN",
                        "reason.PRE_DUE_SENT");
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = ListedReasonsTest.class.getResourceAsStream("/notices/" + language + "/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
