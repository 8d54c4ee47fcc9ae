package io.dunflow.resolution.concession;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.deferral.LapsingDeferrals;
import io.dunflow.resolution.deferral.PassingDeferrals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Settlements and deferrals over the API: who may agree to what, once, and which offer a refusal names. */
@IntegrationTest
class ConcessionsApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PassingDeferrals passing;

    @Autowired
    LapsingDeferrals lapsing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aThousandIsOverdue() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "1000.00", "2026-02-16");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aSettlementThatIsNotAcceptableIsRefusedWithTheNearestThatIs() {
        var refused = post("collector", "settlements", offer("800.00", "2026-03-20"));
        var preview = post("collector", "settlements/preview", offer("800.00", "2026-03-20"))
                .getBody();

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().toString()).contains("850.00 by 2026-03-16");
        assertThat(preview.at("/acceptable").asBoolean()).isFalse();
        assertThat(preview.at("/amount").asText()).isEqualTo("850.00");
        assertThat(preview.at("/payBy").asText()).isEqualTo("2026-03-16");
        assertThat(preview.at("/alone").asText()).isEqualTo("950.00");
        assertThat(preview.at("/needsLead").asBoolean()).isTrue();
    }

    @Test
    void aSettlementBeyondACollectorIsOnceAndALeadsToDecide() {
        var key = "settlement " + account.id();
        var made = post("collector", "settlements", offer("900.00", "2026-03-10"), key);
        var again = post("collector", "settlements", offer("900.00", "2026-03-10"), key);
        var one = "settlements/" + made.getBody().at("/id").asLong();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(made.getBody());
        assertThat(made.getBody().at("/state").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(made.getBody().at("/authorityReason").asText()).isEqualTo("BELOW_SHARE_OF_COLLECTOR");
        assertThat(status("collector", one + "/approve")).isEqualTo(403);
        assertThat(status("collector", one + "/refuse")).isEqualTo(403);
        assertThat(status("lead", "settlements/999999999/approve")).isEqualTo(404);
        assertThat(post("lead", one + "/refuse", Map.of("reason", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post("lead", one + "/approve", Map.of())
                        .getBody()
                        .at("/state")
                        .asText())
                .isEqualTo("OPEN");
        assertThat(status("lead", one + "/approve")).isEqualTo(409);
        assertThat(post("collector", one + "/withdraw", Map.of("reason", "Sold"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void aLeadCannotAgreeWhenTheLastDayIsOver() {
        var made = post("collector", "settlements", offer("900.00", "2026-03-10"));
        var one = "settlements/" + made.getBody().at("/id").asLong();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-16T09:00:00Z")));

        var late = post("lead", one + "/approve", Map.of());

        assertThat(late.getStatusCode().value()).as(late.toString()).isEqualTo(409);
        assertThat(late.getBody().toString()).contains("was to be paid by 2026-03-13");
        assertThat(post("lead", one + "/refuse", Map.of("reason", "Late"))
                        .getBody()
                        .at("/state")
                        .asText())
                .isEqualTo("REFUSED");
    }

    @Test
    void aDeferralBeyondACollectorIsOnceAndALeadsToDecide() {
        var refused = post("collector", "deferrals", until("2026-04-17"));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().toString()).contains("2026-04-16");

        var key = "deferral " + account.id();
        var made = post("collector", "deferrals", until("2026-04-10"), key);
        var again = post("collector", "deferrals", until("2026-04-10"), key);
        var one = "deferrals/" + made.getBody().at("/id").asLong();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(made.getBody());
        assertThat(made.getBody().at("/state").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(status("collector", one + "/approve")).isEqualTo(403);
        assertThat(post("finance", "deferrals", until("2026-04-10"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        var approved = post("lead", one + "/approve", Map.of()).getBody();
        assertThat(approved.at("/state").asText()).isEqualTo("ACTIVE");
        assertThat(approved.at("/approvedBy").asText()).isEqualTo("lead");
        assertThat(post("lead", one + "/refuse", Map.of("reason", "Late"))
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(post("collector", one + "/withdraw", Map.of("reason", "Sold"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("lead", one + "/withdraw", Map.of("reason", "Sold"))
                        .getBody()
                        .at("/state")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whatALeadAgreesToBeyondACollectorWaitsForAnotherLead() {
        var deferral = post("lead", "deferrals", until("2026-04-15"));
        assertThat(deferral.getBody().at("/state").asText()).isEqualTo("AWAITING_APPROVAL");
        var one = "deferrals/" + deferral.getBody().at("/id").asLong();

        assertThat(status("lead", one + "/approve")).isEqualTo(409);
        assertThat(post("collector", one + "/withdraw", Map.of("reason", "Shorter"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whoHasTheTaskOpenOfADeferralWhoseDayCameReadsWhyItIsGone() {
        var made = post("collector", "deferrals", until("2026-04-10"));
        var id = made.getBody().at("/id").asLong();
        var task = jdbc.sql("select t.id_ from act_ru_task t join act_hi_procinst p on p.id_ = t.proc_inst_id_"
                        + " where p.business_key_ = ?")
                .param("deferral:" + id)
                .query(String.class)
                .single();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-04-10T09:00:00Z")));

        transactions.executeWithoutResult(status -> lapsing.judge(account.creditorId(), LocalDate.parse("2026-04-10")));

        var gone = http.withBasicAuth("lead", "demo").getForEntity("/api/v1/tasks/" + task, String.class);
        assertThat(gone.getStatusCode().value()).isEqualTo(410);
        assertThat(gone.getBody()).contains("the deferral lapsed on 2026-04-10 (the day had come to which");
        assertThat(status("lead", "deferrals/" + id + "/approve")).isEqualTo(409);
    }

    @Test
    void aSettlementIsAboutAllThatIsOverdueAndSaysWhichFieldsItHas() {
        var order = new HashMap<>(offer("950.00", "2026-03-10"));
        order.put("items", List.of(1));

        var refused = post("collector", "settlements", order);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody().at("/detail").asText())
                .contains("items: there is no such field here, only account, amount, payBy, reason");
    }

    @Test
    void aDeferralThatEndedInVainIsOverAndStaysWhatItWas() {
        var made = post("lead", "deferrals", until("2026-03-20"));
        var one = "deferrals/" + made.getBody().at("/id").asLong();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-23T09:00:00Z")));

        assertThat(status("collector", one + "/withdraw")).isEqualTo(409);

        jdbc.sql("update creditor set bank_complete_through = date '2026-03-22' where id = ?")
                .param(account.creditorId())
                .update();
        transactions.executeWithoutResult(status -> passing.judge(account.creditorId(), LocalDate.parse("2026-03-23")));

        assertThat(http.withBasicAuth("auditor", "demo")
                        .getForObject("/api/v1/" + one, JsonNode.class)
                        .at("/state")
                        .asText())
                .isEqualTo("PASSED");
        assertThat(status("collector", one + "/withdraw")).isEqualTo(409);
        assertThat(jdbc.sql("select due_date from item where account_id = ?")
                        .param(account.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2026-03-20");
    }

    private int status(String user, String path) {
        return post(user, path, Map.of("reason", "No")).getStatusCode().value();
    }

    private Map<String, Object> offer(String amount, String payBy) {
        return Map.of("account", account.id(), "amount", amount, "payBy", payBy, "reason", "Says he is broke");
    }

    private Map<String, Object> until(String until) {
        return Map.of("account", account.id(), "until", until, "reason", "Harvest");
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body, String... key) {
        var headers = new HttpHeaders();
        if (key.length > 0) {
            headers.set("Idempotency-Key", key[0]);
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
