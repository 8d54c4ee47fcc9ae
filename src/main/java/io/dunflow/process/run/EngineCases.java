package io.dunflow.process.run;

import io.dunflow.dunning.CaseProcesses;
import io.dunflow.dunning.Stage;
import io.dunflow.dunning.Step;
import io.dunflow.process.Unrestricted;
import java.util.Collection;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The process {@code invoice-to-cash} of each case. The case carries no variable while it waits: its id is the business
 * key, and the step is a transient variable of the wake.
 */
@Component
public class EngineCases implements CaseProcesses {

    /** Stored while the job that retries a failed line waits; by another name than the transient one of a wake. */
    static final String FAILED_LINE = "failedLine";

    private final RuntimeService runtime;
    private final ReadingAhead ahead;
    private final Unrestricted unrestricted;

    EngineCases(RuntimeService runtime, ReadingAhead ahead, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.ahead = ahead;
        this.unrestricted = unrestricted;
    }

    @Override
    public String start(long caseId) {
        return unrestricted.call(() -> runtime.createProcessInstanceByKey("invoice-to-cash")
                .businessKey(Long.toString(caseId))
                .execute()
                .getId());
    }

    @Override
    public String startMoved(long caseId, Stage stage) {
        return unrestricted.call(() -> runtime.createMessageCorrelation(
                        "items-moved-to-" + stage.name().toLowerCase(Locale.ROOT))
                .processInstanceBusinessKey(Long.toString(caseId))
                .correlateStartMessage()
                .getId());
    }

    @Override
    public void expect(Collection<String> processInstanceIds) {
        if (processInstanceIds.size() > 1) {
            unrestricted.run(() -> ahead.read(processInstanceIds));
        }
    }

    @Override
    public void wake(String processInstanceId, Step step, long lineId) {
        unrestricted.run(() -> runtime.signal(
                processInstanceId,
                transientStep(step.name()).putValueTyped("line", Variables.longValue(lineId, true))));
    }

    @Override
    public void wake(String processInstanceId, Step step) {
        unrestricted.run(() -> runtime.signal(processInstanceId, transientStep(step.name())));
    }

    @Override
    public void retryAlone(String processInstanceId, long lineId) {
        unrestricted.run(
                () -> runtime.signal(processInstanceId, transientStep("ALONE").putValue(FAILED_LINE, lineId)));
    }

    @Override
    public void settled(String processInstanceId) {
        unrestricted.run(() -> runtime.createMessageCorrelation("case-settled")
                .processInstanceId(processInstanceId)
                .correlate());
    }

    public static VariableMap transientStep(String step) {
        return Variables.createVariables().putValueTyped("step", Variables.stringValue(step, true));
    }
}
