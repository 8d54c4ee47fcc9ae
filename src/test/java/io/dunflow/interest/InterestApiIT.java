package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** The interest of an item over the API, in the lines of a letter. */
@IntegrationTest
class InterestApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Test
    void eachLineCanBeRecomputed() {
        var account = portfolio.anAccount();
        var item =
                portfolio.anInvoice(account, "10000.00", "2025-06-16").itemIds().get(0);

        var interest = get("items/" + item + "/interest?regime=DE_B2B&through=2025-07-16")
                .getBody();

        assertThat(interest.at("/total").asText()).isEqualTo("88.25");
        assertThat(interest.at("/firstDay").asText()).isEqualTo("2025-06-17");
        assertThat(interest.at("/law").asText()).isEqualTo("BGB_288_2");
        assertThat(interest.at("/lines/1").toString())
                .isEqualTo("{\"from\":\"2025-07-01\",\"to\":\"2025-07-16\",\"days\":16,\"base\":\"10000.00\","
                        + "\"baseRate\":\"1.27\",\"margin\":\"9.00\",\"rate\":\"10.27\",\"basis\":365,"
                        + "\"amount\":\"45.02\"}");
        assertThat(interest.at("/part").asText()).isEqualTo("WHOLE");
        assertThat(get("items/" + item + "/interest?regime=DE_B2B&through=2025-07-16&part=LETTER")
                        .getBody()
                        .at("/total")
                        .asText())
                .isEqualTo("88.25");
        assertThat(code("items/" + item + "/interest?regime=DE_B2B&through=2027-01-31"))
                .isEqualTo("409 interest.rateMissing");
        assertThat(code("items/" + item + "/interest?regime=CONTRACT")).isEqualTo("409 interest.percentMissing");
        assertThat(code("items/" + item + "/interest?regime=ROMAN")).isEqualTo("422 interest.regime");
        assertThat(code("items/" + item + "/interest")).isEqualTo("400 missing");
        assertThat(code("items/999999999/interest?regime=DE_B2B")).startsWith("404 ");
    }

    private String code(String path) {
        var answer = get(path);
        return answer.getStatusCode().value() + " "
                + answer.getBody().at("/code").asText();
    }

    private ResponseEntity<JsonNode> get(String path) {
        return http.withBasicAuth("collector", "demo").getForEntity("/api/v1/" + path, JsonNode.class);
    }
}
