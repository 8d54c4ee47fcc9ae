package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** What makes waking thousands of cases fast, and is easily broken in good faith. */
class HotPathTest {

    private final BpmnModelInstance process = Processes.model("invoice-to-cash");
    private final ReceiveTask wait = process.getModelElementById("Wait_ForRun");

    @Test
    void theWaitHasNoMessageTimerOrJobOfItsOwn() {
        assertThat(wait.getMessage()).isNull();
        assertThat(wait.isCamundaAsyncBefore()).isFalse();
        assertThat(wait.isCamundaAsyncAfter()).isFalse();
        assertThat(process.getModelElementsByType(BoundaryEvent.class)).isEmpty();
    }

    @Test
    void itsFlowsLeadStraightToTheStepAndNeverIntoAnEnd() {
        assertThat(wait.getOutgoing())
                .extracting(flow -> flow.getTarget().getId())
                .containsExactlyInAnyOrder("Task_SendNotice", "Task_TakeStepAlone", "Stage_Escalation");
        assertThat(wait.getDefault())
                .as("a case that finds no way out would end")
                .isNotNull();
    }

    @Test
    void noRuleIsEvaluatedInACase() {
        assertThat(process.getModelElementsByType(BusinessRuleTask.class)).isEmpty();
    }

    @Test
    void onlyTheStepTakenAloneIsAJob() {
        assertThat(process.getModelElementsByType(Activity.class))
                .filteredOn(activity -> activity.isCamundaAsyncBefore() || activity.isCamundaAsyncAfter())
                .extracting(Activity::getId)
                .containsExactly("Task_TakeStepAlone");
    }

    @Test
    void chunksRunSideBySide() {
        List<Activity> steps = Processes.model("dunning-run-chunk").getModelElementsByType(Activity.class).stream()
                .toList();

        assertThat(steps).allMatch(Activity::isCamundaAsyncBefore).noneMatch(Activity::isCamundaExclusive);
    }

    @Test
    void everyConditionOfTheHotPathReadsTheTransientStepOnly() {
        assertThat(wait.getOutgoing())
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .extracting(HotPathTest::condition)
                .containsExactlyInAnyOrder("${step == 'REMIND'}", "${step == 'ESCALATE'}");
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression().getTextContent();
    }
}
