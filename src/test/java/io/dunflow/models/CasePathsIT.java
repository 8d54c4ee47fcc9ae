package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** All ways through the case, on a real engine. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePathsIT {

    private Walk walk;

    @BeforeAll
    void begin(@Autowired DataSource database) {
        walk = new Walk(database);
    }

    @AfterAll
    void end() {
        walk.close();
    }

    @BeforeEach
    void nothingCalledYet() {
        walk.stubs.forget();
    }

    @Test
    void aCaseIsRemindedAsOftenAsRunsSaySoAndClosesWhenItIsSettled() {
        var theCase = walk.start("invoice-to-cash", Map.of());

        walk.wake(theCase, "REMIND");
        walk.wake(theCase, "REMIND");
        assertThat(walk.at(theCase)).containsExactly("Wait_ForRun");
        assertThat(walk.variables(theCase)).as("nothing is stored").isZero();

        walk.settle(theCase);
        assertThat(walk.at(theCase)).isEmpty();
        assertThat(walk.stubs.called).containsExactly("sendNotice", "sendNotice", "closeCase");
    }

    @Test
    void anEscalatedCaseIsCalledUnderItsOwnKeyAndComesBack() {
        walk.stubs.when("returnToReminders", execution -> execution.setVariable("goesOn", true));
        var theCase = walk.start("invoice-to-cash", Map.of());

        walk.wake(theCase, "ESCALATE");
        var stage = walk.stageOf(theCase);
        assertThat(stage.getBusinessKey()).isEqualTo(theCase.getBusinessKey());
        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "WANTS_PLAN"));
        walk.complete(stage, "Task_DecidePlan", Map.of("leadDecision", "back-to-reminders"));

        walk.wake(theCase, "REMIND");
        assertThat(walk.at(theCase)).containsExactly("Wait_ForRun");
        assertThat(walk.stubs.called)
                .containsExactly(
                        "lookBeforeCall",
                        "askCallPermission",
                        "callTaskReadModel",
                        "recordCallOutcome",
                        "followUpReadModel",
                        "recordLeadDecision",
                        "returnToReminders",
                        "sendNotice");
    }

    @Test
    void aCaseEndsWhenItsItemsJoinedAnother() {
        walk.stubs.when("returnToReminders", execution -> execution.setVariable("goesOn", false));
        var theCase = walk.start("invoice-to-cash", Map.of());

        walk.wake(theCase, "ESCALATE");
        walk.complete(walk.stageOf(theCase), "Task_CallDebtor", Map.of("outcome", "HAND_OVER"));
        walk.complete(walk.stageOf(theCase), "Task_DecideHandOver", Map.of("leadDecision", "back-to-reminders"));

        assertThat(walk.at(theCase)).isEmpty();
        assertThat(walk.visited(theCase)).contains("End_JoinedAnother");
    }

    @Test
    void settlementTakesTheTaskFromTheCollector() {
        var theCase = walk.start("invoice-to-cash", Map.of());
        walk.wake(theCase, "ESCALATE");
        var stage = walk.stageOf(theCase);

        walk.settle(theCase);

        assertThat(walk.at(stage)).isEmpty();
        assertThat(walk.at(theCase)).isEmpty();
        assertThat(walk.visited(theCase)).contains("End_CaseClosed");
    }

    @Test
    void theOneThatFailedInItsChunkIsTakenAlone() {
        for (String step : List.of("REMIND", "ESCALATE", "NOTHING")) {
            var theCase = walk.start("invoice-to-cash", Map.of());
            walk.stubs.when(
                    "takeStepAlone", execution -> execution.setVariable("step", Variables.stringValue(step, true)));

            walk.wake(theCase, "ALONE");
            assertThat(walk.at(theCase)).containsExactly("Task_TakeStepAlone");
            walk.runJob(theCase);

            assertThat(walk.at(theCase)).containsExactly(step.equals("ESCALATE") ? "Stage_Escalation" : "Wait_ForRun");
        }
        assertThat(walk.stubs.called).contains("sendNotice", "callTaskReadModel");
    }

    @Test
    void aStepThatNobodyKnowsEndsNoCase() {
        var theCase = walk.start("invoice-to-cash", Map.of());

        walk.wake(theCase, "LEGAL");

        assertThat(walk.at(theCase)).containsExactly("Task_TakeStepAlone");
    }
}
