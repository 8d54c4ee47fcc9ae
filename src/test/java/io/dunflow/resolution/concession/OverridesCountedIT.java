package io.dunflow.resolution.concession;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decides by hand otherwise than the tables needs the role and a reason, and is counted. */
@IntegrationTest
class OverridesCountedIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    PlacingHolds holds;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private String debtor;

    @BeforeEach
    void anAccount() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        debtor = jdbc.sql("select d.number from debtor d join account a on a.debtor_id = d.id where a.id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void anAuditorReadsHowOftenWhoPutATaskOrALabelWhereTheTablesDidNotWhenAndWhy() {
        var before = measured("PRIORITY");
        var labelsBefore = measured("LABEL");

        assertThat(put("lead", "priority", Map.of("points", 20, "until", "2026-03-06", "reason", "The owner asked")))
                .isEqualTo(204);
        assertThat(put("lead", "priority", Map.of("points", 40, "until", "2026-03-09", "reason", "He asked again")))
                .isEqualTo(204);
        assertThat(put("finance", "labels/campaign", Map.of("value", "SPRING", "reason", "Buys every week")))
                .isIn(200, 204);

        var counted = rows("/api/v1/concessions");
        assertThat(counted).contains("OVERRIDE PRIORITY lead 2 2026-03-02", "OVERRIDE LABEL finance 1 2026-03-02");
        assertThat(each())
                .contains(
                        "PRIORITY lead 2026-03-02 The owner asked",
                        "PRIORITY lead 2026-03-02 He asked again",
                        "LABEL finance 2026-03-02 campaign: Buys every week");
        assertThat(measured("PRIORITY") - before).isEqualTo(2);
        assertThat(measured("LABEL") - labelsBefore).isEqualTo(1);
    }

    @Test
    void whatALeadDatesBackIsCounted() {
        var yesterday = LocalDate.parse("2026-03-01");
        portfolio.anInvoice(account, "300.00", "2026-02-16");

        raising.raise(
                new DisputeOrder(account.id(), null, DisputeReason.PRICE, "Said so on Sunday", null, yesterday),
                null,
                "lead");
        var hold = holds.place(
                new HoldOrder(null, account.id(), null, "Asks for a list", null, yesterday.minusDays(2), null),
                "lead",
                true);
        holds.lift(hold, yesterday, "Had it on Sunday", "lead", true);

        assertThat(each())
                .contains(
                        "DISPUTE_BACK_DATED lead 2026-03-02 Said so on Sunday",
                        "HOLD_LIFTED_BACK lead 2026-03-02 Had it on Sunday");
    }

    @Test
    void aHoldOfADebtorWithTwoAccountsIsCountedOnce() {
        var creditor = portfolio.aCreditor();
        var two = portfolio.aDebtor();
        var euros = portfolio.accountOf(creditor, two);
        var dollars = portfolio.accountOf(creditor, two, "USD");

        holds.place(new HoldOrder(two.number(), null, null, "Asks for a list", null, null, null), "lead", true);

        assertThat(jdbc.sql("select account_id from override_by_hand where account_id in (?, ?)")
                        .params(euros.id(), dollars.id())
                        .query(Long.class)
                        .list())
                .containsExactly(euros.id());
    }

    @Test
    void withoutTheRoleOrAReasonNothingIsPutAndNothingCounted() {
        assertThat(put("collector", "priority", Map.of("points", 20, "until", "2026-03-06", "reason", "I want to")))
                .isEqualTo(403);
        assertThat(put("lead", "priority", Map.of("points", 20, "until", "2026-03-06")))
                .isEqualTo(422);

        assertThat(rows("/api/v1/concessions")).isEmpty();
        assertThat(http.withBasicAuth("collector", "demo")
                        .getForEntity("/api/v1/concessions", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private int put(String user, String what, Map<String, Object> body) {
        return http.withBasicAuth(user, "demo")
                .exchange(
                        "/api/v1/accounts/" + account.id() + "/" + what,
                        HttpMethod.PUT,
                        new HttpEntity<>(body),
                        String.class)
                .getStatusCode()
                .value();
    }

    /** Of this debtor: sort, kind, who, how often, when last. */
    private List<String> rows(String path) {
        return StreamSupport.stream(read(path).spliterator(), false)
                .filter(row -> row.path("debtor").asText().equals(debtor))
                .map(row -> row.path("sort").asText() + " " + row.path("kind").asText() + " "
                        + row.path("collector").asText() + " "
                        + row.path("count").asText() + " "
                        + row.path("lastOn").asText())
                .toList();
    }

    private List<String> each() {
        return StreamSupport.stream(
                        read("/api/v1/concessions/each?debtor=" + debtor).spliterator(), false)
                .map(row -> row.path("kind").asText() + " "
                        + row.path("collector").asText() + " " + row.path("day").asText() + " "
                        + row.path("reason").asText())
                .toList();
    }

    private JsonNode read(String path) {
        return http.withBasicAuth("auditor", "demo").getForObject(path, JsonNode.class);
    }

    private double measured(String kind) {
        return meters.get("dunflow.overrides").tag("kind", kind).gauge().value();
    }
}
