package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CreditorsApiIT {

    private static final String MUSTER =
            """
            {"name": "Muster GmbH", "currency": "EUR", "jurisdiction": "DE", "zone": "Europe/Berlin",
             "calendar": "DE-BY", "language": "de", "role": "LEADER", "runDays": ["FRI", "MON"], "runHour": 8,
             "iban": "DE89370400440532013000", "autoApproveAmount": "1000.5", "shadow": true}
            """;

    @Autowired
    LedgerApi api;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final String code = "API" + Portfolio.next();

    @Test
    void aCreditorIsCreatedReadAndChangedUnderItsVersion() throws Exception {
        var created = api.put("/api/v1/creditors/" + code, MUSTER);
        var etag = created.getHeader("ETag");
        var again = api.put("/api/v1/creditors/" + code, MUSTER, "If-Match", etag);
        var changed = api.put("/api/v1/creditors/" + code, MUSTER.replace("DE-BY", "TARGET2"), "If-Match", etag);
        var late = api.put("/api/v1/creditors/" + code, MUSTER.replace("DE-BY", "NONE"), "If-Match", etag);
        var read = api.read("/api/v1/creditors/" + code);

        assertThat(created.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getHeader("ETag")).isEqualTo(etag);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(read.getHeader("ETag")).isEqualTo(changed.getHeader("ETag")).isNotEqualTo(etag);
        String body = read.getContentAsString();
        assertThat(JsonPath.<Object>read(body, "$.calendar")).isEqualTo("TARGET2");
        assertThat(JsonPath.<Object>read(body, "$.role")).isEqualTo("LEADER");
        assertThat(JsonPath.<Object>read(body, "$.runDays")).hasToString("[\"MON\",\"FRI\"]");
        assertThat(JsonPath.<Object>read(body, "$.autoApproveAmount")).isEqualTo("1000.50");
        assertThat(JsonPath.<Object>read(body, "$.shadow")).isEqualTo(true);
        assertThat(api.read("/api/v1/creditors").getContentAsString()).contains(code);
        assertThat(api.read("/api/v1/creditors/NOBODY").getStatus()).isEqualTo(404);
    }

    @Test
    void whatItsLettersWillLackIsSaid() throws Exception {
        var answer = api.put(
                "/api/v1/creditors/" + code,
                """
                {"name": "Plain", "currency": "EUR", "jurisdiction": "DE", "zone": "UTC", "calendar": "DE",
                 "language": "de", "role": "FOLLOWER"}
                """);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(JsonPath.<Object>read(answer.getContentAsString(), "$.warnings[*].code"))
                .hasToString("[\"NO_IBAN\",\"NO_CONTACT\"]");
    }

    @Test
    void eachFieldThatIsWrongIsNamed() throws Exception {
        var refused = api.put(
                "/api/v1/creditors/" + code,
                """
                {"currency": "XYZ", "jurisdiction": "ZZ", "zone": "Mars/Base", "calendar": "DE-XX", "language": "xx",
                 "email": "nobody", "iban": "DE00370400440532013000", "runHour": 24}
                """);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("name: ", "currency: ", "jurisdiction: ", "zone: ", "calendar: unknown calendar 'DE-XX'")
                .contains("language: ", "email: ", "iban: ", "runHour: ");
        assertThat(api.put("/api/v1/creditors/" + code, MUSTER.replace("LEADER", "BOSS"))
                        .getContentAsString())
                .contains("role: ");
        assertThat(api.put("/api/v1/creditors/" + code, MUSTER.replace("Europe/Berlin", "+02:00"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void bankDataIsNeverCompleteThroughTomorrowAndStepsBackOnlyWithAReason() throws Exception {
        api.put("/api/v1/creditors/" + code, MUSTER);
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Berlin"));

        assertThat(bankData(today.plusDays(1) + "\"")).isEqualTo(422);
        assertThat(bankData(today + "\"")).isEqualTo(200);
        assertThat(bankData(today.minusDays(3) + "\"")).isEqualTo(422);
        assertThat(bankData("2026-02-30\"")).isEqualTo(422);
        assertThat(bankData(today.minusDays(3) + "\", \"reason\": \"statement 41 was of another bank\""))
                .isEqualTo(200);

        assertThat(api.read("/api/v1/creditors/" + code).getContentAsString())
                .contains("\"bankCompleteThrough\":\"" + today.minusDays(3));
        assertThat(jdbc.sql("select reason from bank_data_statement s join creditor c on c.id = s.creditor_id"
                                + " where c.code = ? and reason is not null")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("statement 41 was of another bank");
    }

    private int bankData(String rest) throws Exception {
        return api.put("/api/v1/creditors/" + code + "/bank-data", "{\"completeThrough\": \"" + rest + "}")
                .getStatus();
    }
}
