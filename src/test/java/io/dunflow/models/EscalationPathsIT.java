package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** All ways through the part of people, on a real engine. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscalationPathsIT {

    private static final Date LATER = Date.from(Instant.parse("2031-03-03T08:00:00Z"));

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
    void whoSaysThatItIsPaidIsCalledAgainOnTheDayToLookAgain() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "PAID"));
        assertThat(walk.at(stage)).containsExactly("Timer_UntilFollowUp");
        walk.runJob(stage);

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void nobodyIsCalledWhileAFactStandsAgainstIt() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.tell(stage, "calls-stopped");
        assertThat(walk.at(stage)).containsExactly("Event_CallsAllowed");
        walk.stubs.when("lookBeforeCall", execution -> execution.setVariable("mayCall", false));
        walk.tell(stage, "calls-allowed");
        assertThat(walk.at(stage)).containsExactly("Event_CallsAllowed");
        walk.stubs.forget();
        walk.tell(stage, "calls-allowed");

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void aCallThatIsOneTooManyWaitsForItsDay() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.stubs.when("askCallPermission", execution -> execution.setVariable("callNow", "LATER"));
        walk.tell(stage, "calls-capped");
        assertThat(walk.at(stage)).containsExactly("Timer_UntilAllowed");
        walk.stubs.forget();
        walk.runJob(stage);

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void whomNobodyMayCallIsForALeadWhereTheTableSaysSo() {
        walk.stubs.when("askCallPermission", execution -> {
            execution.setVariable("callNow", "NEVER");
            execution.setVariable("outcome", "NOT_CALLED");
            execution.setVariable("nextStep", "LEAD");
        });
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        assertThat(walk.at(stage)).containsExactly("Task_LeadDecides");
        walk.stubs.forget();
    }

    @Test
    void anAccountManagerHasTheTaskAgainWhenContactIsAllowedAgain() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "NOT_REACHED", "nextStep", "ACCOUNT_MANAGER"));
        walk.tell(stage, "calls-stopped");
        assertThat(walk.at(stage)).containsExactly("Event_VisitAllowed");
        walk.tell(stage, "visits-allowed");

        assertThat(walk.at(stage)).containsExactly("Task_AskManager");
    }

    @Test
    void aLeadHasTheSameTaskAgainWhenThereIsSomethingToDecideAgain() {
        var asked = Map.of(
                "WANTS_PLAN", "Task_DecidePlan", "HAND_OVER", "Task_DecideHandOver", "NOT_REACHED", "Task_LeadDecides");
        for (var task : asked.entrySet()) {
            var stage = walk.start("escalation", Map.of("followUpOn", LATER));

            walk.complete(stage, "Task_CallDebtor", Map.of("outcome", task.getKey(), "nextStep", "LEAD"));
            walk.tell(stage, "decision-rests");
            assertThat(walk.at(stage)).hasSize(1).allMatch(node -> node.endsWith("GoesOn"));
            walk.tell(stage, "decision-goes-on");

            assertThat(walk.at(stage)).containsExactly(task.getValue());
        }
    }

    @Test
    void aPromiseBringsTheTaskBackWhenItEnded() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "PROMISES"));
        assertThat(walk.at(stage)).containsExactly("Event_PromiseEnded");
        walk.tell(stage, "promise-ended");

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void whoIsNotReachedIsWhatTheTableSaysAgainTheAccountManagersOrALeads() {
        var stage = walk.start("escalation", Map.of("followUpOn", LATER));

        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "NOT_REACHED", "nextStep", "CALL_AGAIN"));
        assertThat(walk.at(stage)).containsExactly("Timer_NextAttempt");
        walk.runJob(stage);
        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "NOT_REACHED", "nextStep", "ACCOUNT_MANAGER"));
        walk.complete(stage, "Task_AskManager", Map.of("managerReport", "NOT_REACHED"));
        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "NOT_REACHED", "nextStep", "LEAD"));
        assertThat(walk.groups(stage)).containsExactly("lead");
        walk.complete(stage, "Task_LeadDecides", Map.of("leadDecision", "call-again"));

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void theDateOfAFinalNoticeIsWaitedForAndWhatItBroughtDecides() {
        for (var end :
                Map.of("PASSED", "Task_LeadDecides", "LOST", "Task_CallDebtor").entrySet()) {
            var stage = walk.start("escalation", Map.of("followUpOn", LATER, "finalNotice", "SENT"));

            walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "NOT_REACHED", "nextStep", "FINAL_NOTICE"));
            assertThat(walk.at(stage)).containsExactly("Event_DateJudged");
            walk.tell(stage, "final-notice-ended", Map.of("finalNotice", end.getKey()));

            assertThat(walk.at(stage)).containsExactly(end.getValue());
        }
        assertThat(walk.stubs.called).contains("sendFinalNotice");
    }

    @Test
    void theDebtorIsCalledWithTheAnswerToADispute() {
        var stage = walk.start("escalation", Map.of());

        walk.complete(stage, "Task_CallDebtor", Map.of("outcome", "DISPUTES"));
        assertThat(walk.at(stage)).containsExactly("Event_DisputeEnded");
        walk.tell(stage, "dispute-ended");

        assertThat(walk.at(stage)).containsExactly("Task_CallDebtor");
    }

    @Test
    void aFollowUpIsForTheGroupThatItsStarterNamed() {
        var followUp = walk.start("follow-up", Map.of("group", "finance"));

        assertThat(walk.groups(followUp)).containsExactly("finance");
        walk.complete(followUp, "Task_FollowUp", Map.of("askAgain", false));

        assertThat(walk.visited(followUp)).contains("End_FollowUp");
        assertThat(walk.stubs.called).containsExactly("followUpReadModel", "recordFollowUp");
    }
}
