package io.dunflow.process.agency;

import io.dunflow.agency.Placement;
import io.dunflow.agency.PlacingItems;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.TaskReaders;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Places items with the agency; sets how far the placement is, and the evening by which the agency has to answer. */
@Component
@Effects(offers = {"placementState", "answerBy"})
class PlaceItems implements JavaDelegate {

    private final PlacingItems placing;
    private final TaskReaders readers;

    PlaceItems(PlacingItems placing, TaskReaders readers) {
        this.placing = placing;
        this.readers = readers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = Keys.caseOf(execution);
        show(execution, placing.place(caseId, format(execution)), readers);
    }

    /** The element template's field, when it is filled in. */
    static String format(DelegateExecution execution) {
        var format = (String) execution.getVariableLocal("packageFormat");
        return format == null || format.isBlank() ? null : format;
    }

    static void show(DelegateExecution execution, Placement placement, TaskReaders readers) {
        execution.setVariable(
                "placementState", Variables.stringValue(placement.state().name(), true));
        if (placement.answerBy() != null) {
            var evening = readers.of(execution.getProcessBusinessKey()).evening(placement.answerBy());
            execution.setVariable("answerBy", Variables.dateValue(Date.from(evening), true));
        }
    }
}
