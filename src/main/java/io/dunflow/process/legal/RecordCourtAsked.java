package io.dunflow.process.legal;

import io.dunflow.legal.DecidingLegalActions;
import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.TaskReaders;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody asked what a court did, and decided whether to wait on. */
@Component
@Effects(
        offers = {"legalState", "lookAgainOn"},
        forgets = {"courtDecision", "note"})
class RecordCourtAsked implements TaskListener {

    private final DecidingLegalActions deciding;
    private final ActingUser user;
    private final TaskReaders readers;

    RecordCourtAsked(DecidingLegalActions deciding, ActingUser user, TaskReaders readers) {
        this.deciding = deciding;
        this.user = user;
        this.readers = readers;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var decided = deciding.asked(
                Keys.caseOf(execution),
                (String) task.getVariable("courtDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("courtDecision");
        execution.removeVariable("note");
        PrepareFile.show(execution, decided, readers);
    }
}
