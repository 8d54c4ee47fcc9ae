package io.dunflow.scenario.event;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.process.clock.StageClock;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.HoldingInvariants;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** {@code run-every-business-day}: runs on each business day through the day that it says. */
@Component
@ConditionalOnProperty("dunflow.stage")
class RunsEveryBusinessDay implements EventKind {

    private final RunIsMade run;
    private final BusinessDays days;
    private final StageClock clock;
    private final HoldingInvariants invariants;

    RunsEveryBusinessDay(RunIsMade run, BusinessDays days, StageClock clock, HoldingInvariants invariants) {
        this.invariants = invariants;
        this.run = run;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "run-every-business-day";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var creditor = scene.creditor(what);
        var until = what.date("until").orElseThrow();
        for (var day = scene.today(); !day.isAfter(until); day = day.plusDays(1)) {
            if (days.isBusinessDay(creditor.terms().calendar(), day)) {
                clock.passTo(
                        day.atTime(LocalTime.of(9, 0)).atZone(creditor.zone()).toInstant(),
                        () -> invariants.demand(what));
                scene.isOn(day);
                run.happen(what, scene);
                clock.settle();
                invariants.demand(what);
            }
        }
        scene.isOn(until);
    }
}
