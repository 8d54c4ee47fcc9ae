package io.dunflow.scenario.expected;

import io.dunflow.credit.AddingUpReceivables;
import io.dunflow.credit.Receivables.Ageing;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code receivables}: what a creditor is owed over all currencies, in one of them. */
@Component
class ReceivablesAreExpected implements Expectation {

    private static final Ageing UNKNOWN = new Ageing(null, null, null, null, null, null, null, null);

    private final AddingUpReceivables adding;

    ReceivablesAreExpected(AddingUpReceivables adding) {
        this.adding = adding;
    }

    @Override
    public String word() {
        return "receivables";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return expected.all().stream()
                .flatMap(one -> Comparing.fields(word(), one, facts(one, scene)).stream())
                .toList();
    }

    private Facts facts(Part one, Scene scene) {
        var found = adding.of(
                scene.creditor(one).code(),
                one.date("at").orElse(null),
                one.text("in").orElse(null));
        var facts = Facts.of();
        List.of("creditor", "at").forEach(name -> facts.and(name, one.text(name).orElse(null)));
        facts.and("in", found.currency()).and("missing", found.missing());
        var total = found.total() == null ? UNKNOWN : found.total();
        return facts.and("open", total.open())
                .and("overdue", total.overdue())
                .and("not-due", total.notDue())
                .and("days-1-30", total.days1To30())
                .and("days-31-60", total.days31To60())
                .and("days-61-90", total.days61To90())
                .and("over-90", total.over90());
    }
}
