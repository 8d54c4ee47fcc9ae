package io.dunflow.process;

import io.dunflow.agency.Placement;
import io.dunflow.agency.PlacingItems;
import io.dunflow.process.lint.Effects;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Places items with the agency; sets how far the placement is, and the evening by which the agency has to answer. */
@Component
@Effects(offers = {"placementState", "answerBy"})
class PlaceItems implements JavaDelegate {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final PlacingItems placing;

    PlaceItems(PlacingItems placing) {
        this.placing = placing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = Keys.caseOf(execution);
        show(execution, placing.place(caseId, format(execution)));
    }

    /** The element template's field, when it is filled in. */
    static String format(DelegateExecution execution) {
        var format = (String) execution.getVariableLocal("packageFormat");
        return format == null || format.isBlank() ? null : format;
    }

    static void show(DelegateExecution execution, Placement placement) {
        execution.setVariable(
                "placementState", Variables.stringValue(placement.state().name(), true));
        if (placement.answerBy() != null) {
            var evening = placement.answerBy().atTime(EVENING).toInstant(ZoneOffset.UTC);
            execution.setVariable("answerBy", Variables.dateValue(Date.from(evening), true));
        }
    }
}
