package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;

/** A large run needs a second person; a dry run and one that was replaced are never approved. */
@IntegrationTest
class ApprovingRunsIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    OrderingRuns ordering;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    TestRestTemplate http;

    @Test
    void whoProposedALargeRunCannotApproveItAndFinanceCannotApproveWhatNeedsALead() {
        anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());

        assertThat(run.approval()).isEqualTo("LEAD");
        assertThatThrownBy(() -> deciding.approve(run.id(), "finance", Approval.LEAD))
                .hasMessageContaining("a second person approves it");
        assertThatThrownBy(() -> deciding.approve(run.id(), "finance2", Approval.FINANCE))
                .hasMessageContaining("needs the approval of LEAD");
        deciding.approve(run.id(), "lead", Approval.LEAD);
        assertThatThrownBy(() -> deciding.approve(run.id(), "lead2", Approval.LEAD))
                .hasMessageContaining("is APPROVED");
    }

    @Test
    void nobodyApprovesBySendingThatItIsRecorded() {
        anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        var task = tasks.createTaskQuery()
                .processInstanceId(jdbc.sql("select process_instance_id from dunning_run where id = ?")
                        .param(run.id())
                        .query(String.class)
                        .single())
                .singleResult();
        identity.setAuthentication("finance", List.of("lead"));
        try {
            assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("decision", "approve", "recorded", true)))
                    .hasStackTraceContaining("a second person approves it");
        } finally {
            identity.clearAuthentication();
        }

        assertThat(day.look(run.id()).state()).isEqualTo(RunState.PROPOSED);
        deciding.cancel(run.id(), "lead", "Only tried");
    }

    @Test
    void accountsThatGoToACollectorAreNoNotices() {
        for (int account = 0; account < 26; account++) {
            anAccountAtLevelOwing(3, "100.00");
        }

        var run = day.proposed(creditor.code());

        assertThat(run.escalations()).isEqualTo(26);
        assertThat(approvalOf(run)).isEqualTo("NONE NOTHING_TO_SEND");
    }

    @Test
    void theAnswerToAnOrderShowsTheRunAsItWasProposed() {
        anAccountAtLevel2Owing("300000.00");
        var headers = new HttpHeaders();
        headers.set("Idempotency-Key", "order " + creditor.code());
        var order = Map.of("runDate", "2026-03-16", "creditor", creditor.code());

        var answer = http.withBasicAuth("finance", "demo")
                .postForObject("/api/v1/dunning-runs", new HttpEntity<>(order, headers), RunView.class);
        var again = http.withBasicAuth("finance", "demo")
                .postForObject("/api/v1/dunning-runs", new HttpEntity<>(order, headers), RunView.class);

        assertThat(answer.accounts()).isEqualTo(1);
        assertThat(answer.approval()).isEqualTo("LEAD");
        assertThat(again).isEqualTo(answer);
    }

    @Test
    void aDryRunShowsTheProposalAndEnds() {
        var account = anAccountOwing("100.00", "2026-03-01");

        long dry = ordering.order(LocalDate.parse("2026-03-16"), creditor.code(), true, "finance");
        day.send();

        assertThat(day.look(dry).notices()).isEqualTo(1);
        assertThatThrownBy(() -> deciding.approve(dry, "lead", Approval.LEAD)).hasMessageContaining("dry run");
        assertThat(day.letters(account)).isEmpty();
        assertThat(day.cases(account)).isEmpty();
    }

    @Test
    void aNewProposalReplacesOneThatNobodyApproved() {
        anAccountAtLevel2Owing("30000.00");
        var old = day.proposed(creditor.code());

        var replacing = day.proposed(creditor.code());

        assertThat(day.look(old.id()).state()).isEqualTo(RunState.CANCELLED);
        assertThat(day.look(old.id()).cancelReason()).isEqualTo("Replaced by run " + replacing.id());
    }
}
