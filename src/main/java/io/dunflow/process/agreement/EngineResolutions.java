package io.dunflow.process.agreement;

import io.dunflow.process.Unrestricted;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The processes of agreements; what they are told is transient, what is true stands in the ledger. */
@Component
class EngineResolutions implements ResolutionProcesses {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    EngineResolutions(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @Override
    public void start(String process, String key, Map<String, String> texts) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(process, key, transients(texts)));
    }

    @Override
    public boolean tell(String key, String message, Map<String, String> texts) {
        return unrestricted.call(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .setVariables(transients(texts))
                .correlateAllWithResult()
                .isEmpty());
    }

    /** Whoever began the transaction may be at work in a command around it, which would write too late. */
    @Override
    public boolean tellLast(String key, String message, Map<String, String> texts) {
        ProcessEngineContext.requiresNew();
        try {
            return tell(key, message, texts);
        } finally {
            ProcessEngineContext.clear();
        }
    }

    private static VariableMap transients(Map<String, String> texts) {
        var variables = Variables.createVariables();
        texts.forEach((name, text) -> variables.putValueTyped(name, Variables.stringValue(text, true)));
        return variables;
    }
}
