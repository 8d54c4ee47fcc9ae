package io.dunflow.resolution.cause;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.LabelTarget;
import io.dunflow.ledger.Labelling;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.dispute.AnsweringDisputes;
import io.dunflow.resolution.dispute.DisputeAnswer;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.DisputeState;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.resolution.dispute.WithdrawingDisputes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What disputes come from is counted by cause found, product, branch and month, in number and amount. */
@IntegrationTest
class DisputeCausesIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Labelling labelling;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    AnsweringDisputes answering;

    @Autowired
    WithdrawingDisputes withdrawing;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Race race;

    @Autowired
    TransactionTemplate transactions;

    private Creditor creditor;
    private Account branch;
    private Account other;
    private String branchNumber;

    @BeforeEach
    void aBranchThatBuysBooksAndAnotherDebtor() {
        day.is("2026-02-16");
        creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        branchNumber = debtor.number();
        branch = portfolio.accountOf(creditor, debtor);
        other = portfolio.anAccountOf(creditor.id());
        jdbc.sql("update debtor set parent_id = ? where id = ?")
                .params(portfolio.aDebtor().id(), debtor.id())
                .update();
        labelling.set(LabelTarget.ACCOUNT, "" + branch.id(), "product", "BOOKS", "Sold", "finance");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aDisputeCountsForWhatItsAnswerFoundAndApartWhenThereWasNothing() {
        var february = dispute(branch, "10.00", DisputeReason.DEFECT);
        day.is("2026-03-16");
        var upheld = dispute(branch, "40.00", DisputeReason.DEFECT);
        var open = dispute(other, "30.00", DisputeReason.DEFECT);
        var rejected = dispute(branch, "20.00", DisputeReason.PRICE);
        var withdrawn = dispute(other, "5.00", DisputeReason.PRICE);

        answering.answer(february, upheld("TRANSPORT"), "finance");
        answering.answer(
                upheld,
                new DisputeAnswer(DisputeState.PARTLY_UPHELD, new BigDecimal("15.00"), "Some", "TRANSPORT"),
                "finance");
        answering.answer(rejected, new DisputeAnswer(DisputeState.REJECTED, null, "No"), "finance");
        withdrawing.withdraw(withdrawn, "A slip", "finance");

        assertThat(open).isPositive();
        assertThat(figures("by=MONTH"))
                .containsExactlyInAnyOrder(
                        "TRANSPORT 2026-03-01 - - 1 40.00 15.00 0",
                        "DEFECT 2026-03-01 - - 1 30.00 0.00 1",
                        "TRANSPORT 2026-02-01 - - 1 10.00 10.00 0",
                        "UNFOUNDED 2026-03-01 - - 1 20.00 0.00 0",
                        "NONE 2026-03-01 - - 1 5.00 0.00 0");
        assertThat(figures("by=PRODUCT&cause=TRANSPORT")).containsExactly("TRANSPORT - BOOKS - 2 50.00 25.00 0");
        assertThat(figures("by=BRANCH&cause=TRANSPORT"))
                .containsExactly("TRANSPORT - - " + branchNumber + " 2 50.00 25.00 0");
        assertThat(figures("by=BRANCH&cause=DEFECT")).containsExactly("DEFECT - - - 1 30.00 0.00 1");
        assertThat(figures("branch=" + branchNumber + "&from=2026-03-01&product=BOOKS"))
                .containsExactly(
                        "TRANSPORT 2026-03-01 BOOKS " + branchNumber + " 1 40.00 15.00 0",
                        "UNFOUNDED 2026-03-01 BOOKS " + branchNumber + " 1 20.00 0.00 0");
        assertThat(figures("product=SHOES")).isEmpty();
    }

    @Test
    void twoDisputesOfOneMomentAreBothCounted() {
        dispute(other, "10.00", DisputeReason.DEFECT);
        var third = portfolio.anAccountOf(creditor.id());
        var raised = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            dispute(other, "20.00", DisputeReason.DEFECT);
            raised.countDown();
            Race.await(commit);
        }));
        Race.await(raised);

        var second = CompletableFuture.runAsync(() -> dispute(third, "30.00", DisputeReason.DEFECT));
        race.untilWaiting("pg_advisory_xact_lock", 1);
        commit.countDown();
        CompletableFuture.allOf(first, second).join();

        assertThat(jdbc.sql("select cause || ' ' || times from dispute_cause_alert where creditor_id = ?")
                        .param(creditor.id())
                        .query(String.class)
                        .list())
                .containsExactly("DEFECT 3");
    }

    @Test
    void whatIsNoGrainIsRefused() {
        var refused =
                http.withBasicAuth("auditor", "demo").getForEntity("/api/v1/dispute-causes?by=COLOUR", JsonNode.class);

        assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
    }

    private long dispute(Account account, String amount, DisputeReason reason) {
        var item = portfolio.anInvoice(account, amount, "2026-02-01").itemIds().get(0);
        var order = new DisputeOrder(account.id(), List.of(new DisputeOrder.Part(item, null)), reason, null, List.of());
        return raising.raise(order, null, "collector");
    }

    private static DisputeAnswer upheld(String cause) {
        return new DisputeAnswer(DisputeState.UPHELD, null, "You are right", cause);
    }

    private List<String> figures(String query) {
        var found = http.withBasicAuth("auditor", "demo")
                .getForObject(
                        "/api/v1/dispute-causes?creditor={creditor}&" + query,
                        JsonNode.class,
                        Map.of("creditor", creditor.code()));
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> String.join(
                        " ",
                        row.path("cause").asText(),
                        row.path("month").asText("-"),
                        row.path("product").asText("-"),
                        row.path("branch").asText("-"),
                        row.path("times").asText(),
                        row.path("amount").textValue(),
                        row.path("credited").textValue(),
                        row.path("open").asText()))
                .toList();
    }
}
