package io.dunflow.process;

import io.dunflow.intake.ResolvingConflicts;
import io.dunflow.resolution.deferral.AnsweringDeferrals;
import io.dunflow.resolution.person.AnsweringAgain;
import io.dunflow.resolution.person.DecidingParkedPayments;
import io.dunflow.worklist.ConflictKey;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A follow-up was completed: what it was about is resolved, where that is recorded. */
@Component
class RecordFollowUp implements TaskListener {

    private static final String DEFERRAL = "deferral:";
    private static final String EFFECT = "effect:";

    private final ResolvingConflicts resolving;
    private final AnsweringDeferrals deferrals;
    private final DecidingParkedPayments parked;
    private final AnsweringAgain again;
    private final ActingUser user;

    RecordFollowUp(
            ResolvingConflicts resolving,
            AnsweringDeferrals deferrals,
            DecidingParkedPayments parked,
            AnsweringAgain again,
            ActingUser user) {
        this.again = again;
        this.parked = parked;
        this.deferrals = deferrals;
        this.resolving = resolving;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var by = user.idOr(task.getAssignee());
        if (key.startsWith(ConflictKey.PREFIX)) {
            var conflict = ConflictKey.of(key);
            resolving.resolve(conflict.importId(), conflict.accountId(), by);
        } else if (key.startsWith(DEFERRAL)) {
            deferrals.decided(
                    Long.parseLong(key.substring(DEFERRAL.length())),
                    (String) task.getVariable("followUpDecision"),
                    (String) task.getVariable("note"),
                    by);
        } else if (key.startsWith(EFFECT)) {
            effectDecided(task, Long.parseLong(key.substring(EFFECT.length())), by);
        }
    }

    private void effectDecided(DelegateTask task, long effect, String by) {
        var decision = (String) task.getVariable("followUpDecision");
        var note = (String) task.getVariable("note");
        parked.decided(effect, decision, note, by);
        again.decided(effect, decision, note, by);
    }
}
