package io.dunflow.scenario.expected;

import io.dunflow.interest.InterestLine;
import io.dunflow.interest.StatedPart;
import io.dunflow.interest.StatingInterestOfItems;
import io.dunflow.ledger.Refusal;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code interest}: what items bear under a regime through a day, though nobody claims it. */
@Component
class InterestIsExpected implements Expectation {

    private final StatingInterestOfItems stating;

    InterestIsExpected(StatingInterestOfItems stating) {
        this.stating = stating;
    }

    @Override
    public String word() {
        return "interest";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return expected.all().stream()
                .flatMap(one ->
                        Comparing.fields("interest of " + one.get("item").text(), one, stated(one, scene)).stream())
                .toList();
    }

    private Facts stated(Part one, Scene scene) {
        var regime = one.text("regime").orElseThrow();
        var through = one.date("through").orElseGet(scene::today);
        var part = one.word("part", StatedPart.class).orElse(StatedPart.WHOLE);
        var asked = Facts.of()
                .and("item", one.get("item").text())
                .and("regime", regime)
                .and("through", through)
                .and("part", part.name());
        try {
            var interest = stating.of(scene.item(one.get("item")), regime, through, part);
            return asked.and("first-day", interest.firstDay() == null ? "none" : interest.firstDay())
                    .and("total", interest.statement().total())
                    .and(
                            "lines",
                            interest.statement().lines().stream()
                                    .map(InterestIsExpected::line)
                                    .toList());
        } catch (Refusal refused) {
            return asked.and("refused", refused.code());
        }
    }

    private static Facts line(InterestLine line) {
        return Facts.of()
                .and("from", line.from())
                .and("to", line.to())
                .and("days", line.days())
                .and("base", line.base())
                .and("rate", line.rate())
                .and("basis", line.basis())
                .and("amount", line.amount());
    }
}
