package io.dunflow.legal;

import java.time.LocalDate;
import java.util.List;

/**
 * What the table {@code limitation} says of a kind of debt.
 *
 * @param years how long it can be enforced
 * @param fromYearEnd whether the years count from the end of the year in which it was due, or from the due date
 * @param acknowledgement whether an acknowledgement begins them anew
 * @param planForm what a plan has to be for that: SPOKEN, WRITTEN or SIGNED
 * @param partPayment whether a part payment, of which a person says so, does
 * @param planRests whether they stand still while a plan runs, or a deferral that was agreed late
 * @param negotiationRests whether they stand still during negotiations
 * @param afterNegotiation months that remain at least after negotiations
 * @param afterCourt months that remain at least after a court has ended it
 * @param restAfterCourt months for which the years stand still on after a court has ended it
 * @param titleYears how long a title can be enforced
 * @param warnDays so many days before, somebody is told
 * @param reason name of the law, for people
 */
record LimitationTerms(
        int years,
        boolean fromYearEnd,
        boolean acknowledgement,
        String planForm,
        boolean partPayment,
        boolean planRests,
        boolean negotiationRests,
        int afterNegotiation,
        int afterCourt,
        int restAfterCourt,
        int titleYears,
        int warnDays,
        String reason,
        Long decisionId) {

    /** From the weakest to the strongest. */
    private static final List<String> FORMS = List.of("SPOKEN", "WRITTEN", "SIGNED");

    /** The last day without anything that happened. */
    LocalDate lastDay(LocalDate due) {
        return start(due).plusYears(years);
    }

    LocalDate start(LocalDate due) {
        return fromYearEnd ? LocalDate.of(due.getYear(), 12, 31) : due;
    }

    boolean restarts(String kind) {
        return switch (kind) {
            case "ACKNOWLEDGED" -> acknowledgement;
            case "PLAN_SPOKEN", "PLAN_WRITTEN", "PLAN_SIGNED" ->
                acknowledgement && FORMS.indexOf(kind.substring(5)) >= FORMS.indexOf(planForm);
            case "PART_PAYMENT" -> partPayment;
            default -> false;
        };
    }

    boolean rests(String kind) {
        return switch (kind) {
            case "PLAN", "DEFERRED" -> planRests;
            case "NEGOTIATION" -> negotiationRests;
            default -> kind.equals("COURT");
        };
    }

    /** The day until which the years stand still by something that has ended on a day. */
    LocalDate restsUntil(String kind, LocalDate ended) {
        return kind.equals("COURT") ? ended.plusMonths(restAfterCourt) : ended;
    }

    /** Months that remain at least after a rest of this kind. */
    int monthsAfter(String kind) {
        return switch (kind) {
            case "NEGOTIATION" -> afterNegotiation;
            case "COURT" -> afterCourt;
            default -> 0;
        };
    }
}
