package io.dunflow.process.agency;

import io.dunflow.agency.PlacingItems;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.TaskReaders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the package once more to an agency that did not answer; sets the evening by which it has to answer this time. */
@Component
@Effects(offers = {"placementState", "answerBy"})
class PlaceAgain implements JavaDelegate {

    private final PlacingItems placing;
    private final TaskReaders readers;

    PlaceAgain(PlacingItems placing, TaskReaders readers) {
        this.placing = placing;
        this.readers = readers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlaceItems.show(execution, placing.sendAgain(Keys.caseOf(execution), PlaceItems.format(execution)), readers);
    }
}
