package io.dunflow.dunning;

import io.dunflow.interest.RateMissing;
import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fees of letters: one for each item, or the highest of those that are for a letter, on the first item that asks for it. */
final class LetterFees {

    private static final int USUAL_DIGITS = 2;

    private final Map<Long, ChargeRule> rules;
    private final CurrencyWorth worth;
    private final LocalDate day;
    private final Map<Long, Long> bearers = new HashMap<>();

    LetterFees(Map<Long, ChargeRule> rules, List<ChargeableItem> items, CurrencyWorth worth, LocalDate day) {
        this.rules = rules;
        this.worth = worth;
        this.day = day;
        var highest = new HashMap<Long, BigDecimal>();
        for (var item : items) {
            if (isForLetter(item) && !item.sparedPenalties()) {
                exact(item)
                        .filter(fee -> fee.compareTo(highest.getOrDefault(item.accountId(), BigDecimal.ZERO)) > 0)
                        .ifPresent(fee -> {
                            highest.put(item.accountId(), fee);
                            bearers.put(item.accountId(), item.id());
                        });
            }
        }
    }

    /**
     * The fee that stands on an item.
     *
     * @throws RateMissing when it is of a currency that nobody can count in that of the account
     */
    Optional<BigDecimal> of(ChargeableItem item) {
        var rule = rules.get(item.id());
        if (!rule.hasFee() || item.sparedPenalties()) {
            return Optional.empty();
        }
        var fee = exact(item).orElseThrow(() -> new RateMissing(rule.feeCurrency() + "/" + item.currency(), day));
        boolean stands = !rule.feeForLetter() || bearers.getOrDefault(item.accountId(), 0L) == item.id();
        return Optional.of(fee).filter(amount -> stands && amount.signum() > 0);
    }

    private boolean isForLetter(ChargeableItem item) {
        var rule = rules.get(item.id());
        return rule.hasFee() && rule.feeForLetter();
    }

    private Optional<BigDecimal> exact(ChargeableItem item) {
        var rule = rules.get(item.id());
        return worth.of(rule.feeCurrency(), item.currency(), day)
                .map(unit -> rule.fee(
                        item.dunnable(), unit, Amounts.digits(item.currency()).orElse(USUAL_DIGITS)));
    }
}
