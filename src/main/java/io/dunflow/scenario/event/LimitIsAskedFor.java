package io.dunflow.scenario.event;

import io.dunflow.credit.LimitWish;
import io.dunflow.credit.OpeningCases;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code credit-application}: somebody asks for a limit. */
@Component
class LimitIsAskedFor implements EventKind {

    private final OpeningCases opening;

    LimitIsAskedFor(OpeningCases opening) {
        this.opening = opening;
    }

    @Override
    public String word() {
        return "credit-application";
    }

    @Override
    public void happen(Part what, Scene scene) {
        scene.debtor(what.get("debtor"));
        var wish = new LimitWish(
                scene.creditor(what).code(),
                what.get("debtor").text(),
                what.number("amount").orElseThrow(),
                what.text("currency").orElse(null),
                what.text("note").orElse("As the scenario says"));
        long id = opening.apply(wish, what.text("by").orElse("sales"));
        scene.call("credit-case", what.text("name").orElse("application"), id);
    }
}
