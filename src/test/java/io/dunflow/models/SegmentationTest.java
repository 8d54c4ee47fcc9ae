package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settled history of a debtor says about the next invoice. */
class SegmentationTest {

    @ParameterizedTest(name = "{0}: {1} settled, {2} of them late, {3} days on average, {4} promises broken: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "BUSINESS,  0, -,    -,    0, NEW",
                "CONSUMER,  2, 1.0,  40,   0, NEW",
                "BUSINESS,  0, -,    -,    2, RISKY",
                "BUSINESS,  3, 0.0,  -2,   0, RELIABLE",
                "BUSINESS, 10, 0.2,  5,    0, RELIABLE",
                "BUSINESS, 10, 0.21, 5,    0, SLOW",
                "BUSINESS, 10, 0.9,  3,    0, RELIABLE",
                "CONSUMER, 10, 0.9,  3,    0, SLOW",
                "BUSINESS, 10, 0.0,  -1,   1, SLOW",
                "BUSINESS, 10, 0.6,  9,    1, RISKY",
                "BUSINESS, 10, 0.8,  29.5, 0, SLOW",
                "BUSINESS, 10, 0.8,  30,   0, RISKY",
                "CONSUMER, 10, 0.8,  20.9, 0, SLOW",
                "CONSUMER, 10, 0.8,  21,   0, RISKY",
            })
    void theSegmentFollowsFromHowEarlierItemsWerePaid(
            String kind, int settled, Double lateShare, Double daysLate, int broken, String segment) {
        var inputs = new HashMap<String, Object>();
        inputs.put("kind", kind);
        inputs.put("settledCount", settled);
        inputs.put("lateShare", lateShare);
        inputs.put("averageDaysLate", daysLate);
        inputs.put("brokenPromises", broken);

        assertThat(Tables.ask("segmentation", inputs)).containsEntry("segment", segment);
    }
}
