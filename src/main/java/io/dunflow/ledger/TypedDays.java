package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.time.LocalDate;
import java.util.Optional;

/** Which days somebody may mean who names one: another is a slip, such as the year 26, and would reach over all that was. */
public final class TypedDays {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    private TypedDays() {}

    /** Why nobody means this day; empty when one may. */
    public static Optional<Sentence> whyNot(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? Optional.of(say("date.farOff", day, FIRST_YEAR, LAST_YEAR))
                : Optional.empty();
    }

    /** @throws InvalidInput naming the field, when nobody means this day */
    public static LocalDate demand(String field, LocalDate day) {
        whyNot(day).ifPresent(why -> {
            throw new InvalidInput(field, why);
        });
        return day;
    }
}
