package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import io.dunflow.resolution.promise.WithdrawingPromises;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be paid, or names nothing, is refused with its field, in the reader's language, and nothing is covered. */
@IntegrationTest
class AgreementInputIT {

    private static final String FRIDAY = "2026-03-06";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Autowired
    MakingPromises making;

    @Autowired
    WithdrawingPromises withdrawing;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long item;

    @BeforeEach
    void threeHundredAreOverdue() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        item = portfolio.anInvoice(account, "300.00", "2026-02-16").itemIds().get(0);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.005", "0.00004", "1e-30"})
    void noHalfCentIsPromised(String amount) {
        refused("promises", Map.of("account", account.id(), "amount", amount, "date", FRIDAY), "amount");
    }

    @Test
    void noHalfCentIsDisputedSettledOrPaidDown() {
        var part = List.of(Map.of("item", item, "amount", "100.005"));
        refused("disputes", Map.of("account", account.id(), "items", part, "reason", "PRICE"), "amount");
        refused(
                "settlements",
                Map.of("account", account.id(), "amount", "290.005", "payBy", FRIDAY, "reason", "Pays at once"),
                "amount");
        refused(
                "plans",
                Map.of("account", account.id(), "instalments", 2, "first", FRIDAY, "downPayment", "50.005"),
                "downPayment");
    }

    @Test
    void anItemThatIsNoneIsNamed() {
        var nothing = Arrays.asList((Object) null);
        var id = account.id();

        refused("promises", Map.of("account", id, "items", nothing, "date", FRIDAY), "items");
        refused("plans", Map.of("account", id, "items", nothing, "instalments", 2, "first", FRIDAY), "items");
        refused("disputes", Map.of("account", id, "items", nothing, "reason", "PRICE"), "items");
        refused("deferrals", Map.of("account", id, "items", nothing, "until", FRIDAY, "reason", "Harvest"), "items");
    }

    @Test
    void anEmptyListOfItemsMeansNeitherAllNorNone() {
        var none = List.of();
        var id = account.id();

        refused("promises", Map.of("account", id, "items", none, "date", FRIDAY), "items");
        refused("plans", Map.of("account", id, "items", none, "instalments", 2, "first", FRIDAY), "items");
        refused("plans/preview", Map.of("account", id, "items", none, "instalments", 2, "first", FRIDAY), "items");
        refused("disputes", Map.of("account", id, "items", none, "reason", "PRICE"), "items");
        refused("deferrals", Map.of("account", id, "items", none, "until", FRIDAY, "reason", "Harvest"), "items");
    }

    @Test
    void nobodyPaysInTwoThousandMillionInstalments() {
        var plan = Map.of("account", account.id(), "instalments", 2_000_000_000, "first", FRIDAY);

        refused("plans", plan, "instalments");
        refused("plans/preview", plan, "instalments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0026-06-01", "2206-06-01"})
    void aDayThatNobodyMeansIsNamed(String day) {
        var id = account.id();

        refused("plans/preview", Map.of("account", id, "instalments", 2, "first", day), "first");
        refused("promises", Map.of("account", id, "date", day), "date");
        refused("deferrals", Map.of("account", id, "until", day, "reason", "Harvest"), "until");
        refused(
                "holds",
                Map.of("account", id, "from", day, "until", FRIDAY, "code", "OTHER", "reason", "Harvest"),
                "from");
        refused("facts", Map.of("debtor", "D", "kind", "INSOLVENT", "openedOn", day), "openedOn");
        refused("facts", Map.of("debtor", "D", "kind", "HARDSHIP", "reviewOn", day), "reviewOn");
    }

    @Test
    void aDayBehindAPathThatNobodyMeansIsNamed() {
        var answer = http.withBasicAuth("lead", "demo")
                .getForEntity("/api/v1/dispute-causes?from=0026-06-01", JsonNode.class);

        assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.getBody().path("detail").asText()).startsWith("from: 0026-06-01");
    }

    @Test
    void whatIsNotOverdueIsPlannedOnlyWhenItIsNamed() {
        var later = portfolio.anAccount();
        portfolio.anInvoice(later, "300.00", "2026-04-16");

        refused("plans", Map.of("account", later.id(), "instalments", 2, "first", FRIDAY), "items");
    }

    @Test
    void aReaderOfGermanReadsInGermanHowFarSomethingIs() {
        var order = new PromiseOrder(account.id(), null, null, LocalDate.parse(FRIDAY), null);
        var promise = making.make(order, null, "collector");
        withdrawing.withdraw(promise, "Wrong debtor", "collector");

        var refused =
                catchThrowableOfType(Refused.class, () -> withdrawing.withdraw(promise, "Wrong debtor", "collector"));

        assertThat(refused.in(Locale.GERMAN)).endsWith("ist schon beendet: zurückgenommen");
    }

    private void refused(String agreement, Object order, String field) {
        var answer = post(agreement, order);

        assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.getBody().path("detail").asText()).startsWith(field + ":");
        assertThat(covered()).isZero();
    }

    private int covered() {
        return jdbc.sql("select count(*)::int from portion where item_id = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<JsonNode> post(String path, Object body) {
        return http.withBasicAuth("lead", "demo").postForEntity("/api/v1/" + path, body, JsonNode.class);
    }
}
