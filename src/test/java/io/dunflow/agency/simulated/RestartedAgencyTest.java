package io.dunflow.agency.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.agency.simulated.Script.Behaviour;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that was restarted goes on: its agencies know what they had, and what they had still to say. */
class RestartedAgencyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-18");
    private static final byte[] PACKAGE =
            """
            {"messages": [{"number": "1", "kind": "PLACE", "placement": "P-7", "currency": "EUR", "items": [
              {"itemId": "R1", "original": "100.00", "paid": "0.00", "cancelled": "0.00", "remaining": "100.00"}]}]}
            """
                    .getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatItWasGivenItHasStillAndDoesNotTwice() {
        assertThat(said(agency(Script.good(30, 10)).take("p.json", PACKAGE, TODAY)))
                .contains("ACKNOWLEDGED", "30.00");

        var restarted = agency(Script.good(30, 10));

        assertThat(restarted.take("p.json", PACKAGE, TODAY)).isEmpty();
        assertThat(restarted.mostGiven()).isEqualTo(1);
        assertThat(said(restarted.statement("2026-05", TODAY)))
                .contains("\"paid\":\"30.00\"", "\"remaining\":\"70.00\"", "\"commission\":\"3.00\"");
    }

    @Test
    void whatItPutOffItSaysAfterwardsUnderNumbersOfItsOwn() {
        var script = new Script(30, 10, Map.of(Behaviour.SLOW, 100));
        var before = agency(script);
        assertThat(before.take("p.json", PACKAGE, TODAY)).isEmpty();
        before.receive(
                "q.json",
                new String(PACKAGE, UTF_8)
                        .replace("\"1\"", "\"2\"")
                        .replace("P-7", "P-8")
                        .getBytes(UTF_8));

        var restarted = agency(script);

        assertThat(said(restarted.catchUp())).contains("P-7", "ACKNOWLEDGED").doesNotContain("P-8");
        assertThat(restarted.look(TODAY)).allMatch(Map::isEmpty);
        assertThat(said(agency(script).catchUp())).contains("P-8");
        assertThat(agency(script).catchUp()).isEmpty();
    }

    @Test
    void aMonthIsStatedOnceHoweverOftenItIsRestarted() {
        assertThat(agency(Script.good(30, 10)).month(YearMonth.parse("2026-04")))
                .isEmpty();
        agency(Script.good(30, 10)).take("p.json", PACKAGE, TODAY);

        assertThat(agency(Script.good(30, 10)).month(YearMonth.parse("2026-04")))
                .isEmpty();
        assertThat(agency(Script.good(30, 10)).month(YearMonth.parse("2026-05")))
                .hasSize(1);
        assertThat(agency(Script.good(30, 10)).month(YearMonth.parse("2026-05")))
                .isEmpty();
    }

    private SimulatedAgency agency(Script script) {
        return new SimulatedAgency(script, folder.resolve("books").resolve("agency.json"));
    }

    private static String said(Map<String, byte[]> files) {
        return files.values().stream().map(file -> new String(file, UTF_8)).collect(Collectors.joining());
    }
}
