package io.dunflow.scenario.event;

import io.dunflow.credit.LimitOrder;
import io.dunflow.credit.LimitScope;
import io.dunflow.credit.SettingLimits;
import io.dunflow.dunning.Approvers;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code credit-limit}: somebody sets how much a debtor may come to owe, or takes the limit away. */
@Component
class LimitIsSet implements EventKind {

    private final SettingLimits setting;

    LimitIsSet(SettingLimits setting) {
        this.setting = setting;
    }

    @Override
    public String word() {
        return "credit-limit";
    }

    @Override
    public void happen(Part what, Scene scene) {
        scene.debtor(what.get("debtor"));
        var order = new LimitOrder(
                what.get("debtor").text(),
                what.flag("group", false) ? LimitScope.GROUP : LimitScope.DEBTOR,
                what.number("amount").orElse(null),
                what.text("currency")
                        .orElseGet(() -> scene.creditor(what).terms().currency()),
                what.date("until").orElse(null),
                what.text("reason").orElse("As the scenario says"));
        var by = what.text("by").orElse("credit");
        setting.set(order, by, Approvers.of(List.of(by)));
    }
}
