package io.dunflow.process.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The files of the demo portfolio, one folder per Monday on which they came in. When the demo's clock starts at another
 * time than theirs, all their dates move with it by whole weeks.
 */
final class DemoFiles {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    private static final LocalDate SHOWN = LocalDate.parse("2026-05-05");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final long weeks;

    /** The files as they would have come in before a day. */
    DemoFiles(LocalDate today) {
        this.weeks = Math.floorDiv(ChronoUnit.DAYS.between(SHOWN, today), 7L);
    }

    /** The Mondays on which files came in. */
    List<LocalDate> mondays() {
        return Stream.iterate(FIRST, monday -> monday.isBefore(SHOWN), monday -> monday.plusWeeks(1))
                .map(monday -> monday.plusWeeks(weeks))
                .toList();
    }

    /** What came in on a Monday under a name such as {@code open-items}; empty when nothing did. */
    Optional<InputStream> read(LocalDate monday, String name) {
        var file = new ClassPathResource("demo/" + monday.minusWeeks(weeks) + "/" + name + ".csv");
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            return Optional.of(new ByteArrayInputStream(moved(text).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String moved(String text) {
        return DATE.matcher(text)
                .replaceAll(
                        date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
    }
}
