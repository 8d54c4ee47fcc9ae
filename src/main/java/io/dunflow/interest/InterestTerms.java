package io.dunflow.interest;

import io.dunflow.policy.Answer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * At which rate a debt bears interest, from when, and how it is counted, as the table {@code interest-terms} says.
 *
 * @param series of base rates, or null where the percentage never changes
 * @param margin points on top of the base rate; null without a series
 * @param percent a year without a series; null until somebody says what the contract says, see {@link #agreed}
 * @param creditsFromTheirDate whether a credit note lowers the base from its own day, else from the due date
 * @param defaultStart after which of these a debtor is in default, the earliest; none: never
 * @param shiftDueDate whether a due date on a day off moves to the next business day of the place
 * @param law code of the law, for people
 * @param decision record of the decision, or null where none was kept
 */
public record InterestTerms(
        String series,
        BigDecimal margin,
        BigDecimal percent,
        RateFixing fixing,
        DayCount dayCount,
        InterestRounding rounding,
        InterestBase base,
        boolean creditsFromTheirDate,
        Set<DefaultCause> defaultStart,
        boolean shiftDueDate,
        String law,
        Long decision) {

    /**
     * Reads what the table answered.
     *
     * @throws IllegalArgumentException when no row fits: there is no such regime
     */
    public static InterestTerms of(Answer answer) {
        if (!answer.hit()) {
            throw new IllegalArgumentException("No row of interest-terms fits");
        }
        return new InterestTerms(
                answer.text("series").orElse(null),
                answer.number("margin").orElse(null),
                answer.number("percent").orElse(null),
                answer.text("fixing").map(RateFixing::valueOf).orElse(RateFixing.FLOATING),
                answer.text("dayCount").map(DayCount::valueOf).orElse(DayCount.ACT_ACT),
                answer.text("rounding").map(InterestRounding::valueOf).orElse(InterestRounding.TOTAL),
                answer.text("base").map(InterestBase::valueOf).orElse(InterestBase.WITH_VAT),
                answer.text("creditsFrom").filter("CREDIT_DATE"::equals).isPresent(),
                causes(answer.text("defaultStart").orElse("")),
                answer.flag("shiftDueDate"),
                answer.text("law").orElse("NONE"),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    private static Set<DefaultCause> causes(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(DefaultCause::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DefaultCause.class)));
    }

    /** Whether a contract names the percentage, and nobody has said it yet. */
    public boolean asksForPercent() {
        return series == null && percent == null;
    }

    /** The same terms at the percentage a year that the contract names. */
    public InterestTerms agreed(BigDecimal percentOfContract) {
        return new InterestTerms(
                null,
                null,
                percentOfContract,
                fixing,
                dayCount,
                rounding,
                base,
                creditsFromTheirDate,
                defaultStart,
                shiftDueDate,
                law,
                decision);
    }
}
