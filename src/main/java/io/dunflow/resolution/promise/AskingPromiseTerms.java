package io.dunflow.resolution.promise;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.dunning.KnowingAccounts;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table {@code promise-terms} how far ahead may be promised, and what still counts as kept. */
@Component
class AskingPromiseTerms {

    private final KnowingAccounts knowing;
    private final Decisions decisions;
    private final CreditorDays days;
    private final BusinessDays businessDays;

    AskingPromiseTerms(KnowingAccounts knowing, Decisions decisions, CreditorDays days, BusinessDays businessDays) {
        this.knowing = knowing;
        this.decisions = decisions;
        this.days = days;
        this.businessDays = businessDays;
    }

    /**
     * The terms of a promise.
     *
     * @param first day on which the same was promised first; null: it takes the place of no other
     * @throws InvalidInput when the day is past, or further ahead than the table allows
     */
    PromiseTerms of(long accountId, BigDecimal amount, LocalDate date, LocalDate first) {
        var today = days.todayOf(accountId);
        if (date.isBefore(today)) {
            throw new InvalidInput("date", say("promise.past", date, today));
        }
        var sitting = decisions.open();
        var facts = knowing.of(accountId, today, sitting)
                .and(Map.of("promised", amount, "daysAhead", (int) (date.toEpochDay() - today.toEpochDay())));
        var answer = sitting.ask("promise-terms", facts);
        var since = first == null ? today : first;
        var latest = since.plusDays(answer.integer("latestDays").orElse(0));
        if (date.isAfter(latest)) {
            throw new InvalidInput(
                    "date",
                    since.isBefore(today)
                            ? say("promise.movedTooFar", date, since, latest)
                            : say("promise.tooFar", date, latest));
        }
        var lastDay = businessDays.plus(
                days.calendarOf(accountId),
                date,
                answer.integer("toleranceDays").orElse(0));
        return new PromiseTerms(
                latest,
                lastDay,
                answer.number("tolerancePercent").orElse(BigDecimal.ZERO),
                answer.text("partlyKept").orElse("BROKEN"),
                answer.id());
    }
}
