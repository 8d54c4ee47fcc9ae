package io.dunflow.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits and credit checks over the API: once, with what was decided on, and only for who may. */
@IntegrationTest
class CreditApiIT extends CreditApiFixture {

    @Autowired
    CheckingCredit checking;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Race race;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLimitIsSetByCreditAndEveryFormerOneStaysReadable() {
        assertThat(post("finance", "credit-limits", limit("500.00"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("credit", "credit-limits", limit("500.00"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        post("lead", "credit-limits", limit("700.00"));

        var all = get("auditor", "credit-limits?debtor=" + debtor.number());

        assertThat(all.findValuesAsText("setBy")).containsExactly("lead", "credit");
        assertThat(all.at("/0/amount").asText()).isEqualTo("700.00");
        assertThat(get("auditor", "debtors/" + debtor.number() + "/credit")
                        .at("/own/available")
                        .asText())
                .isEqualTo("600.00");
    }

    @Test
    void whatIsWrongWithALimitOrAnOrderIsSaidByField() {
        var noReason = new HashMap<String, Object>(limit("500.00"));
        noReason.remove("reason");

        assertThat(problem("credit-limits", noReason)).contains("reason");
        assertThat(problem("credit-limits", limit("-1"))).contains("amount");
        var past = new HashMap<String, Object>(limit("500.00"));
        past.put("validUntil", "2000-01-01");
        assertThat(problem("credit-limits", past)).contains("validUntil").contains("2000-01-01");
        assertThat(get("auditor", "credit-limits?debtor=" + debtor.number())).isEmpty();
        assertThat(problem("credit-checks", order("0", "A1"))).contains("amount");
        assertThat(problem("credit-checks", order("1.001", "A1"))).contains("amount");
        assertThat(problem("credit-checks", Map.of("creditor", creditor.code(), "debtor", "nobody", "amount", "1.00")))
                .contains("debtor");
        assertThat(problem("credit-checks", Map.of("creditor", "NONE", "debtor", debtor.number(), "amount", "1.00")))
                .contains("creditor");
        assertThat(get("finance", "credit-checks?debtor=" + debtor.number())).isEmpty();
    }

    @Test
    void aCheckSaysWhatItWasDecidedOnAndHappensOnceUnderItsKey() {
        post("credit", "credit-limits", limit("500.00"));

        var checked = post("finance", "credit-checks", order("400.00", "A1"), "check " + account.id());
        var again = post("finance", "credit-checks", order("400.00", "A1"), "check " + account.id());
        var other = post("finance", "credit-checks", order("399.00", "A1"), "check " + account.id());
        var refused = post("finance", "credit-checks", order("0.01", "A2")).getBody();

        assertThat(checked.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(checked.getBody());
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(checked.getBody().at("/answer").asText()).isEqualTo("APPROVE");
        assertThat(checked.getBody().at("/table/name").asText()).isEqualTo("credit-decision");
        assertThat(checked.getBody().at("/table/version").asInt()).isPositive();
        assertThat(checked.getBody().at("/table/rules/0").asText()).isEqualTo("Rule_Valid");
        assertThat(checked.getBody().at("/facts/limits/0/exposure").asText()).isEqualTo("100.00");
        assertThat(refused.at("/answer").asText()).isEqualTo("REFER");
        assertThat(refused.at("/reasons/0").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refused.at("/limitNeeded").asText()).isEqualTo("500.01");
        assertThat(get("auditor", "credit-checks/" + refused.at("/id").asLong()))
                .isEqualTo(refused);
        assertThat(get("auditor", "credit-checks?debtor=" + debtor.number())).hasSize(2);
    }

    @Test
    void whatIfChangesNothing() {
        post("credit", "credit-limits", limit("500.00"));

        var preview =
                post("finance", "credit-checks/preview", order("900.00", "A1")).getBody();

        assertThat(preview.at("/answer").asText()).isEqualTo("REFER");
        assertThat(preview.at("/limitNeeded").asText()).isEqualTo("1000.00");
        assertThat(preview.at("/id").asLong()).isZero();
        assertThat(get("auditor", "credit-checks?debtor=" + debtor.number())).isEmpty();
    }

    @Test
    void whatIsOwedIsAddedUpInOneCurrencyOrTheMissingRateIsNamed() {
        var path = "receivables?creditor=" + creditor.code();

        portfolio.anInvoice(account, "50.00", "2020-01-01");

        assertThat(get("credit", path).at("/total/over90").asText()).isEqualTo("50.00");
        assertThat(get("credit", path + "&in=XAF").at("/missing/0").asText()).isEqualTo("EUR");
        assertThat(get("credit", path + "&in=XAF").at("/total").isNull()).isTrue();
        assertThat(get("credit", path + "&in=EURO").at("/detail").asText()).contains("in");
        assertThat(get("credit", path + "&at=2199-01-01").at("/detail").asText())
                .contains("ahead");
        assertThat(get("collector", path).at("/status").asInt()).isEqualTo(403);
    }

    @Test
    void twoOrdersOfTheSameMomentNeverGetTheSameRest() {
        post("credit", "credit-limits", limit("500.00"));
        var checked = new CountDownLatch(1);
        var commit = new CountDownLatch(1);

        var first = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            checking.check(question("400.00", "A1"), "orders");
            checked.countDown();
            Race.await(commit);
        }));
        Race.await(checked);
        var second = CompletableFuture.supplyAsync(() -> checking.check(question("400.00", "A2"), "orders"));
        race.untilSomebodyWaits();
        commit.countDown();

        first.join();
        assertThat(get("auditor", "credit-checks/" + second.join())
                        .at("/answer")
                        .asText())
                .isEqualTo("REFER");
    }

    @Test
    void whatWasDecidedIsNeverChanged() {
        post("credit", "credit-limits", limit("500.00"));

        for (var table : new String[] {
            "credit_limit",
            "customer_order_statement",
            "currency_rate",
            "credit_check",
            "credit_case_event",
            "order_block",
            "order_block_end",
            "credit_terms",
            "credit_score",
            "credit_insurance",
            "credit_proposal"
        }) {
            assertThat(jdbc.sql("select count(*) from pg_trigger where tgname = ?")
                            .param(table + "_append_only")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private CreditQuestion question(String amount, String order) {
        return new CreditQuestion(creditor.code(), debtor.number(), new BigDecimal(amount), "EUR", order);
    }
}
