package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.policy.Decisions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells when a channel may be used, by the table {@code contact-permission} and the creditor's calendar. */
@Component
public class ContactTimes {

    private static final int HOURS = 24;
    private static final LocalDate ANY_MONDAY = LocalDate.of(2026, 6, 1);

    private final Decisions decisions;
    private final BusinessDays days;

    ContactTimes(Decisions decisions, BusinessDays days) {
        this.decisions = decisions;
        this.days = days;
    }

    /**
     * Hours of the recipient's day at which a notice may leave on an ordinary business day of the creditor.
     *
     * @param consent GRANTED, DENIED or UNKNOWN
     * @return the first hour and the hour at which it ends, of the day on which they are fewest; empty: never
     */
    public List<Integer> hours(Channel channel, Purpose purpose, String kind, String consent, String calendar) {
        return workingDays(calendar)
                .map(day -> hours(inputs(channel, purpose, kind, consent, day, false)))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .filter(hours -> !hours.isEmpty())
                .map(hours -> List.of(hours.get(0), hours.get(hours.size() - 1) + 1))
                .orElse(List.of());
    }

    /** Whether a notice may leave on a public holiday where its recipient lives. */
    public boolean onHolidays(Channel channel, String kind, String calendar) {
        return workingDays(calendar)
                .anyMatch(day -> !hours(inputs(channel, Purpose.DUNNING, kind, "GRANTED", day, true))
                        .isEmpty());
    }

    private Stream<DayOfWeek> workingDays(String calendar) {
        return Stream.of(DayOfWeek.values()).filter(day -> works(calendar, day));
    }

    /** A holiday may fall on a day of one week, hardly on that of four. */
    private boolean works(String calendar, DayOfWeek day) {
        return IntStream.range(0, 4)
                .mapToObj(week -> ANY_MONDAY.plusWeeks(week).plusDays(day.ordinal()))
                .anyMatch(date -> days.isBusinessDay(calendar, date));
    }

    private List<Integer> hours(Map<String, Object> inputs) {
        var sitting = decisions.openUnrecorded();
        return IntStream.range(0, HOURS)
                .boxed()
                .filter(hour -> {
                    var asked = new HashMap<>(inputs);
                    asked.put("hour", hour);
                    return sitting.ask("contact-permission", asked).flag("permitted");
                })
                .toList();
    }

    private static Map<String, Object> inputs(
            Channel channel, Purpose purpose, String kind, String consent, DayOfWeek day, boolean holiday) {
        return Map.of(
                "channel",
                channel.name(),
                "purpose",
                purpose.name(),
                "kind",
                kind,
                "consent",
                consent,
                "dayOfWeek",
                day.name(),
                "holiday",
                holiday);
    }
}
