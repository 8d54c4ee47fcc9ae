package io.dunflow.process.followup;

import io.dunflow.agency.AgencyMatters;
import io.dunflow.intake.ResolvingConflicts;
import io.dunflow.ledger.Standings;
import io.dunflow.process.ActingUser;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.SchedulingTasks;
import io.dunflow.resolution.deferral.AnsweringDeferrals;
import io.dunflow.resolution.person.AnsweringAgain;
import io.dunflow.resolution.person.DecidingParkedPayments;
import io.dunflow.resolution.person.Searching;
import io.dunflow.worklist.CallingBack;
import io.dunflow.worklist.ConflictKey;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A follow-up was completed: what it was about is resolved, where that is recorded. */
@Component
@Effects(
        stores = "group",
        offers = {"askAgain", "askAgainOn"},
        forgets = {"followUpDecision", "followUpSearch", "outcome", "callBackOn", "placed", "note"})
class RecordFollowUp implements TaskListener {

    private static final String DEFERRAL = "deferral:";
    private static final String EFFECT = "effect:";
    private static final String STANDING = "standing:";
    private static final String CALL = "call:";
    private static final String PLAN_REST = "plan-rest:";
    private static final String AGENCY = "agency-matter:";
    private static final List<String> ANSWERS =
            List.of("followUpDecision", "followUpSearch", "outcome", "callBackOn", "placed", "note");

    private final ResolvingConflicts resolving;
    private final AnsweringDeferrals deferrals;
    private final DecidingParkedPayments parked;
    private final AnsweringAgain again;
    private final Searching searching;
    private final CallingBack callingBack;
    private final AgencyMatters agencies;
    private final Standings standings;
    private final SchedulingTasks scheduling;
    private final ActingUser user;

    RecordFollowUp(
            ResolvingConflicts resolving,
            AnsweringDeferrals deferrals,
            DecidingParkedPayments parked,
            AnsweringAgain again,
            Searching searching,
            CallingBack callingBack,
            AgencyMatters agencies,
            Standings standings,
            SchedulingTasks scheduling,
            ActingUser user) {
        this.again = again;
        this.searching = searching;
        this.callingBack = callingBack;
        this.agencies = agencies;
        this.standings = standings;
        this.scheduling = scheduling;
        this.parked = parked;
        this.deferrals = deferrals;
        this.resolving = resolving;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var later = later(task);
        ANSWERS.forEach(task.getExecution()::removeVariable);
        if (later != null) {
            task.getExecution().setVariable("group", SchedulingTasks.team(task));
        }
        task.getExecution()
                .setVariables(Variables.createVariables()
                        .putValueTyped("askAgain", Variables.booleanValue(later != null, true))
                        .putValueTyped("askAgainOn", Variables.dateValue(later, true)));
    }

    /** Records it; when it comes up again, or null. */
    private Date later(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        if (key.startsWith(CALL)) {
            long wish = Long.parseLong(key.substring(CALL.length()));
            return callingBack
                    .called(wish, task.getId(), task::getVariable, user.idOr(task.getAssignee()))
                    .map(day -> scheduling.morning(key, day))
                    .orElse(null);
        }
        return answered(task) ? scheduling.again(task) : null;
    }

    /** Records it; whether it is asked again: nobody was found, or what is free beside an agreement is free still. */
    private boolean answered(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var by = user.idOr(task.getAssignee());
        if (key.startsWith(PLAN_REST)) {
            return true;
        }
        if (key.startsWith(ConflictKey.PREFIX)) {
            var conflict = ConflictKey.of(key);
            resolving.resolve(conflict.importId(), conflict.accountId(), by);
        } else if (key.startsWith(DEFERRAL)) {
            deferrals.decided(
                    Long.parseLong(key.substring(DEFERRAL.length())),
                    (String) task.getVariable("followUpDecision"),
                    (String) task.getVariable("note"),
                    by);
        } else if (key.startsWith(STANDING)) {
            standings.decided(
                    Long.parseLong(key.substring(STANDING.length())),
                    (String) task.getVariable("followUpDecision"),
                    (String) task.getVariable("note"),
                    by);
        } else if (key.startsWith(AGENCY)) {
            long matter = Long.parseLong(key.substring(AGENCY.length()));
            return agencies.looked(matter, (String) task.getVariable("note"), by);
        } else if (key.startsWith(EFFECT)) {
            long effect = Long.parseLong(key.substring(EFFECT.length()));
            effectDecided(task, effect, by);
            return searching.answered(
                    effect, (String) task.getVariable("followUpSearch"), (String) task.getVariable("note"), by);
        }
        return false;
    }

    private void effectDecided(DelegateTask task, long effect, String by) {
        var decision = (String) task.getVariable("followUpDecision");
        var note = (String) task.getVariable("note");
        parked.decided(effect, decision, note, by);
        again.decided(effect, decision, note, by);
    }
}
