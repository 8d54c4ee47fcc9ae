package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.scene.Unexpected;
import io.dunflow.scenario.script.Part;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code expect}: what must have happened by the evening. */
@Component
class ExpectationIsChecked implements EventKind {

    private final List<Expectation> expectations;

    ExpectationIsChecked(List<Expectation> expectations) {
        this.expectations = expectations;
    }

    @Override
    public String word() {
        return "expect";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        what.fields().forEach((word, expected) -> mismatches.addAll(named(word).check(expected, scene)));
        if (!mismatches.isEmpty()) {
            throw new Unexpected(mismatches);
        }
    }

    @Override
    public boolean inTheEvening() {
        return true;
    }

    @Override
    public String told(Part what) {
        return "expect " + String.join(", ", what.fields().keySet());
    }

    private Expectation named(String word) {
        return expectations.stream()
                .filter(expectation -> expectation.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
