package io.dunflow.process.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void onTheDemosOwnFirstDayTheFilesAreAsTheyLie() throws IOException {
        var files = new DemoFiles(LocalDate.parse("2026-05-05"));

        assertThat(files.mondays()).hasSize(10).startsWith(LocalDate.parse("2026-03-02"));
        assertThat(text(files, "2026-03-02", "open-items"))
                .isEqualTo(new String(
                        getClass()
                                .getResourceAsStream("/demo/2026-03-02/open-items.csv")
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
    }

    @Test
    void onAnotherFirstDayAllDatesMoveByWholeWeeksSoThatNothingLiesAhead() throws IOException {
        var files = new DemoFiles(LocalDate.parse("2020-06-15"));

        assertThat(files.mondays()).endsWith(LocalDate.parse("2020-06-08"));
        assertThat(text(files, "2020-04-06", "open-items")).contains("2020-0").doesNotContain("2026-");
    }

    @Test
    void whatDidNotComeInIsNotThere() {
        var files = new DemoFiles(LocalDate.parse("2026-05-05"));

        assertThat(files.read(LocalDate.parse("2026-03-09"), "debtors")).isEmpty();
    }

    private static String text(DemoFiles files, String monday, String name) throws IOException {
        try (var file = files.read(LocalDate.parse(monday), name).orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
