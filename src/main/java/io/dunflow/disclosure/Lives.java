package io.dunflow.disclosure;

import io.dunflow.dunning.ExampleAccount;
import io.dunflow.dunning.PolicyStep;
import io.dunflow.dunning.StandingRules;
import io.dunflow.dunning.TellingPolicy;
import io.dunflow.dunning.TellingStandings;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tables do about an exemplary invoice, and whether they do something else about others. */
final class Lives {

    private static final int LONGEST_INTERVAL = 31;

    private final TellingPolicy policy;
    private final ExampleAccount account;
    private final List<PolicyStep> steps;
    private final StandingRules standings;

    Lives(TellingPolicy policy, TellingStandings standings, Customers customers) {
        var terms = customers.creditor().terms();
        this.policy = policy;
        this.account = new ExampleAccount(
                customers.segment(),
                customers.kind(),
                customers.language(),
                terms.currency(),
                terms.jurisdiction(),
                terms.calendar(),
                exampleAmount(terms.currency()),
                true,
                true,
                null);
        this.steps = policy.of(account);
        this.standings = standings.of(account, leastAmount(terms.currency()));
    }

    List<PolicyStep> steps() {
        return steps;
    }

    /** What follows beyond letters. */
    StandingRules standings() {
        return standings;
    }

    BigDecimal amount() {
        return account.amount();
    }

    /** Whether an invoice of another amount is treated in another way, beyond who agrees to it. */
    boolean dependsOnAmount() {
        return otherAmounts().map(policy::of).anyMatch(other -> !shape(other).equals(shape(steps)));
    }

    /** Whether somebody has to agree to a notice about a large amount. */
    boolean largeAmountsAreApproved() {
        return otherAmounts()
                .map(policy::of)
                .flatMap(List::stream)
                .anyMatch(step -> step.isNotice() && !step.approval().equals("NONE"));
    }

    List<PolicyStep> withoutEmail() {
        return policy.of(account.reachedBy(false, true));
    }

    List<PolicyStep> withoutAddress() {
        return policy.of(account.reachedBy(true, false));
    }

    /** The days that lie at least between two dunning letters to one customer; empty when there is no such rule. */
    OptionalInt interval() {
        if (firstReminder(steps).isEmpty()) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(1, LONGEST_INTERVAL)
                .filter(days -> firstReminder(policy.of(account.withAnotherLetter(days)))
                        .equals(firstReminder(steps)))
                .findFirst()
                .stream()
                .filter(days -> days > 1)
                .findFirst();
    }

    private Stream<ExampleAccount> otherAmounts() {
        return Stream.of("0.1", "10", "100", "1000")
                .map(factor -> account.over(account.amount().multiply(new BigDecimal(factor))));
    }

    private static OptionalInt firstReminder(List<PolicyStep> steps) {
        return steps.stream()
                .filter(step -> "DUNNING".equals(step.purpose()))
                .mapToInt(PolicyStep::day)
                .findFirst();
    }

    private static List<List<Object>> shape(List<PolicyStep> steps) {
        return steps.stream()
                .map(step -> List.<Object>of(
                        step.day(), step.step(), step.level(), "" + step.channel(), "" + step.template()))
                .toList();
    }

    private static BigDecimal leastAmount(String currency) {
        return BigDecimal.ONE.movePointLeft(Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** A thousand, or what is as much where money has no cents. */
    private static BigDecimal exampleAmount(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits() == 0
                ? new BigDecimal("100000")
                : new BigDecimal("1000.00");
    }
}
