package io.dunflow.scenario.expected;

import io.dunflow.resolution.writeoff.Provisions;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code provisions}: what may never come, today. */
@Component
class ProvisionsAreExpected implements Expectation {

    private final Provisions provisions;

    ProvisionsAreExpected(Provisions provisions) {
        this.provisions = provisions;
    }

    @Override
    public String word() {
        return "provisions";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var creditors = new Long[] {scene.creditor(expected).id()};
        var found = provisions.of(creditors, scene.today()).stream()
                .map(one -> Facts.of()
                        .and("bucket", one.bucket())
                        .and("currency", one.currency())
                        .and("open", one.open())
                        .and("percent", one.percent())
                        .and("provision", one.provision()))
                .toList();
        return Comparing.exactly(word(), expected, found);
    }
}
