package io.dunflow.resolution.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts about people over the API: once per key, by who may, with what is wrong said by name. */
@IntegrationTest
class FactsApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BookingPayments payments;

    @Autowired
    DecidingParkedPayments deciding;

    @Autowired
    IdentityService identity;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestRestTemplate http;

    private Account account;
    private String debtor;

    @BeforeEach
    void anAccountThatIsDue() {
        day.is("2026-03-16");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-01");
        debtor = jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theSameKeyRecordsOneFactAndOnlyALeadWithdrawsIt() {
        var first = post("collector", "/facts", fact("INSOLVENT", "2026-05-04"), "F1");
        var again = post("collector", "/facts", fact("INSOLVENT", "2026-05-04"), "F1");
        var id = first.getBody().path("fact").path("id").asLong();
        var task = effect(first, "TASK");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(task.path("dueOn").asText()).isEqualTo("2026-05-04");
        assertThat(waiting(task)).isOne();
        assertThat(post("finance", "/facts", fact("INSOLVENT", null), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
        assertThat(post("collector", "/facts/" + id + "/withdraw", Map.of("reason", "Over"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);

        var withdrawn = post("lead", "/facts/" + id + "/withdraw", Map.of("reason", "Another company"), null);

        assertThat(withdrawn.getBody().path("fact").path("withdrawnReason").asText())
                .isEqualTo("Another company");
        assertThat(withdrawn.getBody().path("effects").findValuesAsText("outcome"))
                .containsOnly("ENDED");
        assertThat(waiting(task)).isZero();
        assertThat(post("lead", "/facts/" + id + "/withdraw", Map.of("reason", "Over"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeIsRefusedByField() {
        refused(fact("HARDSHIP", null), "reviewOn");
        refused(fact("INSOLVENT", "2026-03-15"), "deadline");
        var ahead = fact("DECEASED", null);
        ahead.put("openedOn", "2026-03-17");
        refused(ahead, "openedOn");
        var slipped = fact("INSOLVENT", null);
        slipped.put("openedOn", "1926-03-15");
        refused(slipped, "openedOn");
        var nobody = fact("DECEASED", null);
        nobody.put("debtor", "NOBODY-1");
        refused(nobody, "debtor");
        var nameless = fact("ATTORNEY", null);
        nameless.put("representative", Map.of("street", "Weg 1"));
        refused(nameless, "representative.name");
        var unreachable = fact("ATTORNEY", null);
        unreachable.put("representative", Map.of("name", "Kanzlei Recht", "email", "foo bar"));
        refused(unreachable, "email");
        var twoLines = fact("ATTORNEY", null);
        twoLines.put("representative", Map.of("name", "Kanzlei\r\nBcc: all@example.org"));
        refused(twoLines, "representative.name");
        refused(fact("DECEASED", null), "SOLE_TRADER");
        assertThat(post("auditor", "/facts", fact("DECEASED", null), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("lead", "/facts/999999999/withdraw", Map.of("reason", "x"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void whoActsIsNamedOnceAndLater() {
        var fact = post("collector", "/facts", fact("ATTORNEY", null), null);
        var id = fact.getBody().at("/fact/id").asLong();
        var named = Map.of("representative", Map.of("name", "Kanzlei Recht"), "source", "Letter");
        var path = "/facts/" + id + "/representative";
        assertThat(effect(fact, "STOP_DUNNING").path("outcome").isNull()).isTrue();

        var unnamed = post("collector", path, Map.of("source", "Letter"), null);
        var first = post("collector", path, named, "named");
        var again = post("collector", path, named, "named");
        var other = post("collector", path, named, null);

        assertThat(unnamed.getStatusCode().value()).isEqualTo(422);
        assertThat(effect(first, "STOP_DUNNING").path("outcome").asText()).isEqualTo("ENDED");
        assertThat(effect(first, "REDIRECT_CONTACT").path("outcome").isNull()).isTrue();
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(other.getBody().path("detail").asText()).contains("Kanzlei Recht");
        assertThat(post("auditor", path, named, null).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void whatSomebodyDecidedAboutParkedMoneyNobodyDecidesAgain() {
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal("40.00"),
                Booking.on(LocalDate.parse("2026-03-16"), "finance")));
        post("collector", "/facts", fact("INSOLVENT", null), null);
        long parked = jdbc.sql("select id from legal_effect where account_id = ? and effect = 'PARK_PAYMENTS'"
                        + " and target is not null")
                .param(account.id())
                .query(Long.class)
                .single();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey("effect:" + parked)
                .singleResult();
        identity.setAuthentication("finance", List.of("finance"));
        try {
            tasks.complete(task.getId(), Map.of("followUpDecision", "approve", "note", "Paid by a third party"));
        } finally {
            identity.clearAuthentication();
        }

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        transaction -> deciding.decided(parked, "refuse", "The estate asks", "lead2")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothingIsAgreedWithWhoIsInsolvent() {
        post("collector", "/facts", fact("INSOLVENT", null), null);

        var promise = post(
                "collector",
                "/promises",
                Map.of("account", account.id(), "amount", "10.00", "date", "2026-03-20"),
                null);

        assertThat(promise.getStatusCode().value()).isEqualTo(409);
        assertThat(promise.getBody().path("detail").asText()).containsIgnoringCase("insolvent");
    }

    private void refused(Map<String, Object> fact, String field) {
        var answer = post("collector", "/facts", fact, null);
        assertThat(answer.getStatusCode().value()).as(field).isEqualTo(422);
        assertThat(answer.getBody().toString()).contains(field);
    }

    private Map<String, Object> fact(String kind, String deadline) {
        var fact = new HashMap<String, Object>(Map.of("debtor", debtor, "kind", kind, "source", "Gazette"));
        fact.put("deadline", deadline);
        return fact;
    }

    private static JsonNode effect(ResponseEntity<JsonNode> answer, String word) {
        for (var effect : answer.getBody().path("effects")) {
            if (effect.path("effect").asText().equals(word)) {
                return effect;
            }
        }
        throw new AssertionError("no " + word + " in " + answer.getBody());
    }

    private long waiting(JsonNode effect) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("effect:" + effect.path("id").asLong())
                .count();
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
}
