package io.dunflow.dunning;

import io.dunflow.interest.AskingInterestTerms;
import io.dunflow.interest.BearingInterest;
import io.dunflow.interest.DefaultFacts;
import io.dunflow.interest.DefaultStart;
import io.dunflow.interest.InterestLine;
import io.dunflow.interest.InterestStatement;
import io.dunflow.interest.InterestTerms;
import io.dunflow.interest.RateMissing;
import io.dunflow.interest.StatingInterest;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.NewCharge;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a letter claims on top of items: interest through its day, restated from the beginning but for what is booked or waived
 * (domain rule 2.24), fixed compensation and the late penalty of a contract once in a sequence, a fee.
 */
@Component
class ItemCharges {

    private final ChargeableItems items;
    private final BearingInterest bearing;
    private final AskingInterestTerms terms;
    private final DefaultStart defaults;
    private final StatingInterest interest;
    private final CurrencyWorth worth;

    ItemCharges(
            ChargeableItems items,
            BearingInterest bearing,
            AskingInterestTerms terms,
            DefaultStart defaults,
            StatingInterest interest,
            CurrencyWorth worth) {
        this.items = items;
        this.bearing = bearing;
        this.terms = terms;
        this.defaults = defaults;
        this.interest = interest;
        this.worth = worth;
    }

    /**
     * Computes them.
     *
     * @param rules what the table asks for, by item
     * @param day of the letter, the last day that bears interest
     */
    Result of(Map<Long, ChargeRule> rules, LocalDate day, Sitting sitting) {
        var result = new Result(new HashMap<>(), new HashMap<>(), new HashSet<>());
        var all = items.of(rules.keySet());
        var fees = new LetterFees(rules, all, worth, day);
        var unpaid = bearing.of(all.stream().map(ChargeableItem::id).toList());
        for (var item : all) {
            var rule = rules.get(item.id());
            try {
                var charges = new ArrayList<NewCharge>();
                fees.of(item)
                        .map(fee -> sum(item, ChargeKind.FEE, fee, rule, null))
                        .ifPresent(charges::add);
                interest(item, rule, day, sitting, unpaid)
                        .ifPresent(statement -> claim(item, rule, statement, charges, result.ended()));
                if (!item.sparedPenalties() && !unpaid.isSetOff(item.id(), item.dunnable(), day)) {
                    var inTime = defaults.lastInTime(false, start(item, unpaid));
                    var late = unpaid.late(item.id(), item.currency(), inTime, item.covered())
                            .max(item.dunnable().subtract(unpaid.notLateYet(item.id())));
                    fixedSum(item, rule, sitting, late).ifPresent(charges::add);
                    penalty(item, rule, late).ifPresent(charges::add);
                }
                result.charges().put(item.id(), charges);
            } catch (RateMissing missing) {
                result.missing().put(item.accountId(), missing);
            }
        }
        return result;
    }

    /** Empty where the table asks for none, or nobody said the percentage of the contract. */
    private Optional<Stated> interest(
            ChargeableItem item, ChargeRule rule, LocalDate day, Sitting sitting, BearingInterest.OfItems unpaid) {
        if (rule.regime() == null) {
            return Optional.empty();
        }
        var asked = terms.of(rule.regime(), item.issuedOn(), sitting);
        if (asked.asksForPercent() && item.contractPercent() == null) {
            return Optional.empty();
        }
        var agreed = asked.asksForPercent() ? asked.agreed(item.contractPercent()) : asked;
        return Optional.of(new Stated(
                agreed,
                defaults.of(agreed, start(item, unpaid))
                        .map(from -> interest.state(
                                agreed,
                                item.currency(),
                                unpaid.claimable(item.id(), item.currency(), agreed, item.covered())
                                        .list(),
                                from,
                                item.first(from),
                                item.last(day)))
                        .orElse(null)));
    }

    private static void claim(
            ChargeableItem item, ChargeRule rule, Stated stated, List<NewCharge> charges, Set<Long> ended) {
        if (stated.comesToNothing()) {
            ended.add(item.id());
        } else {
            charges.add(charge(item, rule, stated.terms(), stated.statement()));
        }
    }

    private static DefaultFacts start(ChargeableItem item, BearingInterest.OfItems unpaid) {
        return new DefaultFacts(
                item.dueDate(),
                item.issuedOn(),
                item.firstReminder(),
                item.told(),
                item.calendar(),
                unpaid.given(item.id()));
    }

    /** By the debt that was late, not by what is left of it; a larger one replaces what a letter claimed of a smaller debt. */
    private Optional<NewCharge> fixedSum(ChargeableItem item, ChargeRule rule, Sitting sitting, BigDecimal late) {
        if (!rule.fixedSum() || late.signum() <= 0 || !item.lacksFixedSum(late)) {
            return Optional.empty();
        }
        var answer = sitting.ask(
                "fixed-sum",
                Map.of(
                        "kind", item.kind(),
                        "regime", rule.regime() == null ? "NONE" : rule.regime(),
                        "invoiceDate", item.issuedOn(),
                        "currency", item.currency(),
                        "principal", late));
        return answer.number("amount")
                .filter(amount -> amount.compareTo(item.fixedSum() == null ? BigDecimal.ZERO : item.fixedSum()) > 0)
                .map(amount -> sum(item, ChargeKind.FIXED_SUM, amount, rule, answer.id()));
    }

    private static Optional<NewCharge> penalty(ChargeableItem item, ChargeRule rule, BigDecimal late) {
        return rule.penalty() && late.signum() > 0
                ? item.penalty(late).map(amount -> sum(item, ChargeKind.PENALTY, amount, rule, null))
                : Optional.empty();
    }

    private static NewCharge sum(
            ChargeableItem item, ChargeKind kind, BigDecimal amount, ChargeRule rule, Long termsDecision) {
        return new NewCharge(
                item.id(), item.sequence(), kind, amount, null, null, null, rule.decision(), termsDecision, List.of());
    }

    private static NewCharge charge(
            ChargeableItem item, ChargeRule rule, InterestTerms terms, InterestStatement statement) {
        var lines = statement.lines();
        return new NewCharge(
                item.id(),
                item.sequence(),
                ChargeKind.INTEREST,
                statement.total(),
                terms.law(),
                lines.get(0).from(),
                lines.get(lines.size() - 1).to(),
                rule.decision(),
                terms.decision(),
                lines.stream().map(ItemCharges::line).toList());
    }

    private static NewCharge.Line line(InterestLine line) {
        return new NewCharge.Line(
                line.from(),
                line.to(),
                line.days(),
                line.base(),
                line.baseRate(),
                line.margin(),
                line.rate(),
                Integer.toString(line.basis()),
                line.amount());
    }

    /**
     * What is claimed on top of items.
     *
     * @param charges by item
     * @param missing by account, the rate without which nothing can be said
     * @param ended items whose interest, restated, comes to nothing: what earlier letters claimed of it ends
     */
    record Result(Map<Long, List<NewCharge>> charges, Map<Long, RateMissing> missing, Set<Long> ended) {}

    /** Interest of an item by terms; without a statement nobody is in default. */
    private record Stated(InterestTerms terms, InterestStatement statement) {

        private boolean comesToNothing() {
            return statement == null || statement.total().signum() == 0;
        }
    }
}
