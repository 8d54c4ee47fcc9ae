package io.dunflow.process.decision;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Listens to which rules fired: the result of an evaluation does not tell. */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<Ruling> last = new ThreadLocal<>();

    /** Runs an evaluation on this thread and answers what fired. */
    Ruling during(Supplier<?> evaluation) {
        try {
            evaluation.get();
            return last.get();
        } finally {
            last.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var fired = event.getMatchingRules();
        last.set(new Ruling(
                fired.stream().map(DmnEvaluatedDecisionRule::getId).toList(),
                fired.stream().map(MatchedRules::outputs).toList()));
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new TreeMap<String, Object>();
        rule.getOutputEntries()
                .values()
                .forEach(entry ->
                        outputs.put(entry.getOutputName(), entry.getValue().getValue()));
        return outputs;
    }
}
