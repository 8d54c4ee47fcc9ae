package io.dunflow.resolution.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Disputes and queries over the API: once per key, by who may, with what is wrong said by name. */
@IntegrationTest
class DisputesApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    private Account account;
    private IssuedInvoice invoice;

    @BeforeEach
    void anAccountThatIsDue() {
        day.is("2026-03-16");
        account = portfolio.anAccount();
        invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void noHalfCentIsCredited() {
        var id = post("collector", "/disputes", order("60.00", "PRICE"), null)
                .getBody()
                .path("id")
                .asLong();

        var refused = post("finance", "/disputes/" + id + "/answer", answer("PARTLY_UPHELD", "20.005"), null);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().path("detail").asText()).startsWith("credit:");
        assertThat(waiting(id)).isOne();
    }

    @Test
    void theSameKeyRaisesOneDisputeAndItsAnswerMakesTheTaskDisappear() {
        var first = post("collector", "/disputes", order("60.00", "PRICE"), "K1");
        var again = post("collector", "/disputes", order("60.00", "PRICE"), "K1");
        var id = first.getBody().path("id").asLong();

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(first.getBody().path("group").asText()).isEqualTo("finance");
        assertThat(waiting(id)).isOne();

        var answer = post("finance", "/disputes/" + id + "/answer", answer("PARTLY_UPHELD", "20.00"), null);

        assertThat(answer.getBody().path("state").asText()).isEqualTo("PARTLY_UPHELD");
        assertThat(answer.getBody().path("credited").asText()).isEqualTo("20.00");
        assertThat(waiting(id)).isZero();
        var whole = get("auditor", "/disputes/" + id);
        assertThat(whole.path("history").findValuesAsText("kind")).containsExactly("RAISED", "PARTLY_UPHELD");
        assertThat(whole.path("covered")).isEmpty();
        assertThat(post("finance", "/disputes/" + id + "/answer", answer("REJECTED", null), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void onlyTheGroupToWhichItWasRoutedAnswersOrALead() {
        var id = post("finance", "/disputes", order(null, "DEFECT"), null)
                .getBody()
                .path("id")
                .asLong();

        var refused = post("finance", "/disputes/" + id + "/answer", answer("UPHELD", null), null);
        var byLead = post("lead", "/disputes/" + id + "/answer", answer("UPHELD", null), null);

        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody().path("detail").asText()).contains("for the group collector to answer");
        assertThat(byLead.getBody().path("state").asText())
                .as("answer: " + byLead.getBody())
                .isEqualTo("UPHELD");
        assertThat(post("auditor", "/disputes", order(null, "PRICE"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void onlyALeadDatesADisputeBack() {
        var order = new HashMap<String, Object>(order(null, "PRICE"));
        order.put("since", "2026-03-02");

        assertThat(post("collector", "/disputes", order, null).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("lead", "/disputes", order, null)
                        .getBody()
                        .path("raisedOn")
                        .asText())
                .isEqualTo("2026-03-02");
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        assertThat(post("lead", "/disputes", order("100.01", "PRICE"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(post("lead", "/disputes", order("-1", "PRICE"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(post("lead", "/disputes", order(null, null), null).getBody().toString())
                .contains("NOT_DELIVERED");
        assertThat(post("lead", "/disputes/999999999/answer", answer("UPHELD", null), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var id = post("lead", "/disputes", order(null, "PRICE"), null)
                .getBody()
                .path("id")
                .asLong();
        assertThat(post("lead", "/disputes/" + id + "/answer", answer("PARTLY_UPHELD", null), null)
                        .getBody()
                        .toString())
                .contains("credit: an amount is credited when a dispute is upheld in part");
        post("lead", "/disputes/" + id + "/withdraw", Map.of("reason", "a slip"), null);
        assertThat(get("lead", "/disputes/" + id).path("dispute").path("state").asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void evidenceIsKeptAsItCameAndNothingElseIsTaken() {
        var id = post("lead", "/disputes", order(null, "PRICE"), null)
                .getBody()
                .path("id")
                .asLong();

        var kept = upload(id, "offer.pdf", "application/pdf", new byte[] {37, 80, 68, 70});
        var mail = upload(id, "mail.txt", "text/plain; charset=utf-8", new byte[] {72, 105});
        var page = upload(id, "page.html", "text/html", new byte[] {60});
        var large = upload(id, "large.pdf", "application/pdf", new byte[5 * 1024 * 1024 + 1]);

        assertThat(kept.getStatusCode().value()).isEqualTo(201);
        assertThat(mail.getStatusCode().value()).isEqualTo(201);
        assertThat(page.getStatusCode().value()).isEqualTo(422);
        assertThat(large.getStatusCode().value()).isEqualTo(422);
        var file = http.withBasicAuth("auditor", "demo")
                .getForEntity(
                        "/api/v1/disputes/" + id + "/evidence/"
                                + kept.getBody().get(0).path("id").asLong(),
                        byte[].class);
        assertThat(file.getBody()).containsExactly(37, 80, 68, 70);
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aQueryIsAnsweredByItsGroupAndCausesAreCounted() {
        var id = post("collector", "/queries", question(), null)
                .getBody()
                .path("id")
                .asLong();
        assertThat(post("collector", "/queries/" + id + "/answer", Map.of("text", "Sent"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("finance", "/queries/" + id + "/answer", Map.of("text", "Sent"), null)
                        .getBody()
                        .path("answer")
                        .asText())
                .isEqualTo("Sent");

        post("lead", "/disputes", order("40.00", "DUPLICATE"), null);
        post("lead", "/disputes", order("30.00", "DUPLICATE"), null);
        var causes = get("auditor", "/dispute-causes?from=2026-03-01&to=2026-03-31");
        assertThat(causes).anySatisfy(cause -> {
            assertThat(cause.path("cause").asText()).isEqualTo("DUPLICATE");
            assertThat(cause.path("times").asInt()).isEqualTo(2);
            assertThat(cause.path("amount").asText()).isEqualTo("70.00");
        });
    }

    private Map<String, Object> order(String amount, String reason) {
        var part = amount == null
                ? Map.of("item", invoice.itemIds().get(0))
                : Map.of("item", invoice.itemIds().get(0), "amount", amount);
        var order = new HashMap<String, Object>(Map.of("account", account.id(), "items", List.of(part)));
        order.put("reason", reason);
        return order;
    }

    private static Map<String, Object> answer(String decision, String credit) {
        return credit == null
                ? Map.of("decision", decision, "text", "We looked into it")
                : Map.of("decision", decision, "credit", credit, "text", "We looked into it");
    }

    private Map<String, Object> question() {
        return Map.of("account", account.id(), "topic", "COPY_OF_INVOICE", "question", "Please send it again");
    }

    private long waiting(long dispute) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("dispute:" + dispute)
                .count();
    }

    private JsonNode get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForObject("/api/v1" + path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body, String key) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key + account.id());
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private ResponseEntity<JsonNode> upload(long dispute, String name, String type, byte[] content) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(type));
        var file = new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", new HttpEntity<>(file, headers));
        return http.withBasicAuth("lead", "demo")
                .postForEntity("/api/v1/disputes/" + dispute + "/evidence", body, JsonNode.class);
    }
}
