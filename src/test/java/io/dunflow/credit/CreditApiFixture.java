package io.dunflow.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.Portfolio;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A debtor who owes a hundred, and what programs and people send about its credit. */
abstract class CreditApiFixture {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    Creditor creditor;
    Debtor debtor;
    Account account;

    @BeforeEach
    void aDebtorWhoOwesAHundred() {
        creditor = portfolio.aCreditor();
        debtor = portfolio.aDebtor();
        account = portfolio.accountOf(creditor, debtor);
        portfolio.anInvoice(account, "100.00", "2999-01-01");
    }

    Map<String, Object> limit(String amount) {
        return Map.of("debtor", debtor.number(), "amount", amount, "currency", "EUR", "reason", "Balance sheet seen");
    }

    Map<String, Object> order(String amount, String order) {
        return Map.of("creditor", creditor.code(), "debtor", debtor.number(), "amount", amount, "order", order);
    }

    String problem(String path, Object body) {
        var answer = post("lead", path, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        return answer.getBody().at("/detail").asText();
    }

    JsonNode get(String user, String path) {
        return http.withBasicAuth(user, "demo")
                .getForEntity("/api/v1/" + path, JsonNode.class)
                .getBody();
    }

    ResponseEntity<JsonNode> post(String user, String path, Object body, String... key) {
        var headers = new HttpHeaders();
        if (key.length > 0) {
            headers.set("Idempotency-Key", key[0]);
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
