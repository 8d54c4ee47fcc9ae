package io.dunflow.interest;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says from which day on a debt bears interest. */
@Component
public class DefaultStart {

    private static final int THIRTY_DAYS = 30;

    private final BusinessDays businessDays;

    DefaultStart(BusinessDays businessDays) {
        this.businessDays = businessDays;
    }

    /** The first day that bears interest: the day after the earliest of what the terms name; empty: not in default. */
    public Optional<LocalDate> of(InterestTerms terms, DefaultFacts facts) {
        return terms.defaultStart().stream()
                .flatMap(cause -> last(cause, terms, facts).stream())
                .min(LocalDate::compareTo)
                .map(day -> day.plusDays(1));
    }

    /** The last day before default by one cause. */
    private Optional<LocalDate> last(DefaultCause cause, InterestTerms terms, DefaultFacts facts) {
        return switch (cause) {
            case DUE_DATE -> Optional.ofNullable(facts.dueDate()).map(due -> moved(due, terms, facts));
            case REMINDER -> Optional.ofNullable(facts.firstReminder()).map(day -> later(day, due(terms, facts)));
            case THIRTY_DAYS_AFTER_INVOICE -> Optional.of(afterThirtyDays(terms, facts));
            case THIRTY_DAYS_WITH_NOTICE ->
                Optional.of(afterThirtyDays(terms, facts)).filter(day -> facts.told());
        };
    }

    private LocalDate afterThirtyDays(InterestTerms terms, DefaultFacts facts) {
        return moved(later(facts.invoiceDate(), due(terms, facts)).plusDays(THIRTY_DAYS), terms, facts);
    }

    private LocalDate due(InterestTerms terms, DefaultFacts facts) {
        return facts.dueDate() == null ? facts.invoiceDate() : moved(facts.dueDate(), terms, facts);
    }

    private LocalDate moved(LocalDate day, InterestTerms terms, DefaultFacts facts) {
        return terms.shiftDueDate() ? businessDays.next(facts.calendar(), day) : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
