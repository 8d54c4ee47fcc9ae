package io.dunflow.interest;

import io.dunflow.ledger.BusinessDays;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says from which day on a debt bears interest. A deferral that was agreed before it did moves that day, and all that counts
 * from the due date; one that was agreed later undoes nothing of what was late.
 */
@Component
public class DefaultStart {

    private static final int THIRTY_DAYS = 30;

    private final BusinessDays businessDays;

    DefaultStart(BusinessDays businessDays) {
        this.businessDays = businessDays;
    }

    /** The first day that bears interest: the day after the earliest of what the terms name; empty: not in default. */
    public Optional<LocalDate> of(InterestTerms terms, DefaultFacts facts) {
        return new Asked(terms.defaultStart(), terms.shiftDueDate()).first(facts);
    }

    /**
     * The last day on which whoever pays is in time.
     *
     * @param shifts whether a due date on a day off moves
     * @param facts with a due date
     */
    public LocalDate lastInTime(boolean shifts, DefaultFacts facts) {
        return new Asked(EnumSet.of(DefaultCause.DUE_DATE), shifts)
                .first(facts)
                .orElseThrow()
                .minusDays(1);
    }

    /** The same for one law. */
    private final class Asked {

        private final Set<DefaultCause> causes;
        private final boolean shifts;

        private Asked(Set<DefaultCause> causes, boolean shifts) {
            this.causes = causes;
            this.shifts = shifts;
        }

        private Optional<LocalDate> first(DefaultFacts facts) {
            var known = facts.undeferred();
            for (var given : facts.given()) {
                if (began(known).filter(given.from()::isAfter).isPresent()) {
                    break;
                }
                if (given.stands() && given.until().isAfter(known.dueDate())) {
                    known = known.dueOn(given.until());
                }
            }
            return began(known).map(day -> afterTime(day, facts));
        }

        private LocalDate afterTime(LocalDate first, DefaultFacts facts) {
            var day = first;
            for (var given : facts.given()) {
                var last = given.through(end -> moved(end, facts));
                if (!day.isBefore(given.from()) && !day.isAfter(last)) {
                    day = last.plusDays(1);
                }
            }
            return day;
        }

        private Optional<LocalDate> began(DefaultFacts facts) {
            return causes.stream()
                    .flatMap(cause -> last(cause, facts).stream())
                    .min(LocalDate::compareTo)
                    .map(day -> day.plusDays(1));
        }

        /** The last day before default by one cause. */
        private Optional<LocalDate> last(DefaultCause cause, DefaultFacts facts) {
            return switch (cause) {
                case DUE_DATE -> Optional.ofNullable(facts.dueDate()).map(due -> moved(due, facts));
                case REMINDER -> Optional.ofNullable(facts.firstReminder()).map(day -> later(day, due(facts)));
                case THIRTY_DAYS_AFTER_INVOICE -> Optional.of(afterThirtyDays(facts));
                case THIRTY_DAYS_WITH_NOTICE ->
                    Optional.of(afterThirtyDays(facts)).filter(day -> facts.told());
            };
        }

        private LocalDate afterThirtyDays(DefaultFacts facts) {
            return moved(later(facts.invoiceDate(), due(facts)).plusDays(THIRTY_DAYS), facts);
        }

        private LocalDate due(DefaultFacts facts) {
            return facts.dueDate() == null ? facts.invoiceDate() : moved(facts.dueDate(), facts);
        }

        private LocalDate moved(LocalDate day, DefaultFacts facts) {
            return shifts ? businessDays.next(facts.calendar(), day) : day;
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
