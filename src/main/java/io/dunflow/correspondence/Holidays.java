package io.dunflow.correspondence;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Weekdays on which a country does not work; weekends have rules of their own. */
@Component
class Holidays {

    private static final int SATURDAY = 6;

    private final BusinessDays days;

    Holidays(BusinessDays days) {
        this.days = days;
    }

    boolean on(String country, LocalDate date) {
        return days.whyNotCalendar(country).isEmpty()
                && date.getDayOfWeek().getValue() < SATURDAY
                && !days.isBusinessDay(country, date);
    }
}
