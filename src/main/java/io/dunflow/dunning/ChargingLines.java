package io.dunflow.dunning;

import io.dunflow.ledger.NewCharge;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says of proposed letters what they claim on top of their items; what needs a rate that nobody knows waits for it. */
@Component
class ChargingLines {

    private final ItemCharges charges;

    ChargingLines(ItemCharges charges) {
        this.charges = charges;
    }

    /** The same accounts: with what their letters claim, or left out with RATE_MISSING. */
    List<JudgedAccount> charge(List<JudgedAccount> judged, LocalDate day, Sitting sitting) {
        var rules = new HashMap<Long, ChargeRule>();
        judged.stream().flatMap(account -> account.items().stream()).forEach(item -> {
            if (item.charge() != null && !item.charge().claimsNothing()) {
                rules.put(item.item().id(), item.charge());
            }
        });
        if (rules.isEmpty()) {
            return judged;
        }
        var found = charges.of(rules, day, sitting);
        return judged.stream().map(account -> charged(account, found)).toList();
    }

    private static JudgedAccount charged(JudgedAccount account, ItemCharges.Result found) {
        var missing = found.missing().get(account.account().id());
        if (missing != null) {
            return account.withoutRate(missing.series() + " " + missing.day());
        }
        return account.with(account.items().stream()
                .map(item -> item.claiming(sum(found.charges(), item)))
                .toList());
    }

    private static BigDecimal sum(Map<Long, List<NewCharge>> charges, JudgedItem item) {
        return charges.getOrDefault(item.item().id(), List.of()).stream()
                .map(NewCharge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
