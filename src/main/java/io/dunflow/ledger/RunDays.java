package io.dunflow.ledger;

import jakarta.persistence.AttributeConverter;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Weekdays as the column holds them, such as {@code MON,TUE}. */
class RunDays implements AttributeConverter<List<DayOfWeek>, String> {

    static final List<DayOfWeek> WORKING_WEEK =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @Override
    public String convertToDatabaseColumn(List<DayOfWeek> days) {
        return days.stream().sorted().distinct().map(RunDays::word).collect(Collectors.joining(","));
    }

    @Override
    public List<DayOfWeek> convertToEntityAttribute(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(","))
                        .map(word -> of(word).orElseThrow())
                        .toList();
    }

    static String word(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    static Optional<DayOfWeek> of(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word) || day.name().equals(word))
                .findFirst();
    }
}
