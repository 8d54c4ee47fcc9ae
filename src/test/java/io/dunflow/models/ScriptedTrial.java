package io.dunflow.models;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What scenarios say, as a test wants it; everything passes unless a test says otherwise. */
@Component
@Primary
@Order(0)
public class ScriptedTrial implements ScenarioTrial {

    private static final List<Outcome> PASSED = List.of(new Outcome("first reminder", true, ""));

    private final ObjectProvider<ScenarioTrial> others;

    private BiFunction<Map<String, byte[]>, Map<String, byte[]>, List<Outcome>> script = (models, scenarios) -> PASSED;

    ScriptedTrial(ObjectProvider<ScenarioTrial> others) {
        this.others = others;
    }

    /** Scenarios are played as they are for users: in a program of their own. */
    public void playsForReal() {
        script = others.stream().filter(trial -> trial != this).findFirst().orElseThrow()::run;
    }

    /** What comes out for these models and scenarios from now on. */
    public void says(BiFunction<Map<String, byte[]>, Map<String, byte[]>, List<Outcome>> other) {
        script = other;
    }

    public void passes() {
        script = (models, scenarios) -> PASSED;
    }

    @Override
    public List<Outcome> run(Map<String, byte[]> models, Map<String, byte[]> scenarios) {
        return script.apply(models, scenarios);
    }
}
