package io.dunflow.process.agency;

import io.dunflow.agency.AnnouncingPlacements;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Announces what is to be handed over; sets how far the placement is: ANNOUNCED, or LOST when it cannot be. */
@Component
@Effects(offers = "placementState")
class AnnouncePlacement implements JavaDelegate {

    private final AnnouncingPlacements announcing;

    AnnouncePlacement(AnnouncingPlacements announcing) {
        this.announcing = announcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = announcing.announce(Keys.caseOf(execution));
        execution.setVariable("placementState", Variables.stringValue(state.name(), true));
    }
}
