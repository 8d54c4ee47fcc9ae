package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says for which creditors a run cannot be on its date, and whether the date or an earlier run is in the way. */
@Component
class RunDates {

    private final BusinessDays businessDays;
    private final CreditorDays days;

    RunDates(BusinessDays businessDays, CreditorDays days) {
        this.businessDays = businessDays;
        this.days = days;
    }

    Optional<Hindrance> hindrance(OpeningRuns.RunCreditor creditor, RunOrder order) {
        var runDate = order.runDate();
        var today = days.today(creditor.zone());
        if (runDate.isAfter(today)) {
            return Optional.of(wrong(creditor, say("run.date.future", runDate, today, creditor.zone())));
        }
        if (creditor.lastRunOn() != null && runDate.isBefore(creditor.lastRunOn())) {
            return Optional.of(earlier(creditor, say("run.date.past", runDate, creditor.lastRunOn())));
        }
        if (order.scheduled() && creditor.scheduledToday()) {
            return Optional.of(earlier(creditor, say("run.date.made", runDate)));
        }
        return businessDays.isBusinessDay(creditor.calendar(), runDate)
                ? Optional.empty()
                : Optional.of(wrong(creditor, say("run.date.holiday", runDate)));
    }

    private static Hindrance wrong(OpeningRuns.RunCreditor creditor, Sentence why) {
        return new Hindrance(creditor.code(), why, false);
    }

    private static Hindrance earlier(OpeningRuns.RunCreditor creditor, Sentence why) {
        return new Hindrance(creditor.code(), why, true);
    }

    /** Why a creditor cannot be in a run. */
    record Hindrance(String creditor, Sentence why, boolean byEarlierRun) {

        static String text(List<Hindrance> hindrances) {
            return hindrances.stream()
                    .map(Hindrance::sentence)
                    .map(Sentence::toString)
                    .collect(Collectors.joining("; "));
        }

        /** When there is a hindrance for every creditor: the run may be asked for again where a run was the hindrance. */
        static Refusal refusal(List<Hindrance> hindrances) {
            var all =
                    say("problems", hindrances.stream().map(Hindrance::sentence).toList());
            return hindrances.stream().anyMatch(Hindrance::byEarlierRun)
                    ? new RunRefused(all)
                    : new InvalidInput("runDate", all);
        }

        private Sentence sentence() {
            return say("run.creditor", creditor, why);
        }
    }
}
