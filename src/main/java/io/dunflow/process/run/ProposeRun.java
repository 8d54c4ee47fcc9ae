package io.dunflow.process.run;

import io.dunflow.dunning.ProposingRuns;
import io.dunflow.platform.LogContext;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a run propose; sets who approves it and whether it is a dry run. */
@Component
@Effects(stores = {"approval", "dryRun"})
class ProposeRun implements JavaDelegate {

    private final ProposingRuns proposing;

    ProposeRun(ProposingRuns proposing) {
        this.proposing = proposing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Keys.run(execution);
        var proposal = LogContext.RUN.during(run, () -> proposing.propose(run, execution.getProcessInstanceId()));
        execution.setVariable("approval", proposal.approval().name());
        execution.setVariable("dryRun", proposal.dryRun());
    }
}
