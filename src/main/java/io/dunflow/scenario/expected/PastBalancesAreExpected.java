package io.dunflow.scenario.expected;

import io.dunflow.ledger.BalancesAsOf;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code past-balances}: what accounts owed at the end of a day, as it was known at the end of another. */
@Component
class PastBalancesAreExpected implements Expectation {

    private final BalancesAsOf balances;

    PastBalancesAreExpected(BalancesAsOf balances) {
        this.balances = balances;
    }

    @Override
    public String word() {
        return "past-balances";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return expected.all().stream()
                .flatMap(one -> Comparing.fields("balance", one, told(one, scene)).stream())
                .toList();
    }

    private Facts told(Part one, Scene scene) {
        var account = scene.account(one);
        var day = one.date("day").orElseGet(scene::today);
        var known = one.date("known").orElseGet(scene::today);
        var balance = balances.of(account.id(), account.currency(), day, known);
        return Facts.of()
                .and("debtor", one.get("debtor").text())
                .and("currency", account.currency())
                .and("creditor", one.text("creditor").orElse(null))
                .and("day", day)
                .and("known", known)
                .and("open", new BigDecimal(balance.open()))
                .and("unallocated", new BigDecimal(balance.unallocated()))
                .and("charges", new BigDecimal(balance.charges()));
    }
}
