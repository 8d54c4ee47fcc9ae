package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a task shows is as things stand when it is opened, not as they stood when it came up. */
@IntegrationTest
class FreshTaskFormsIT {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    BookingPayments payments;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;

    @BeforeEach
    void anAccount() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void anApprovalShowsTheSumsOfTheLinesThatAreStillIn() {
        portfolio.anInvoice(account, "160000.00", "2026-02-01");
        portfolio.anInvoice(portfolio.anAccountOf(creditor.id()), "1234.50", "2026-02-01");
        var run = day.proposed(creditor.code()).id();
        var task = taskWith("Task_ApproveRun", "runUrl", "/runs/" + run);
        var lead = signedIn("lead");

        assertThat(lead.get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains(
                        "Lauf " + run + " vom 16.03.2026 freigeben",
                        "2 Schreiben und keine Konten an die Sachbearbeitung für " + creditor.code()
                                + "; vorgeschlagen von finance. Stufe 1: 2 Schreiben, 161.234,50 EUR");

        assertThat(leftOut(run, "1234.50").statusCode()).isEqualTo(200);

        assertThat(lead.get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("1 Schreiben und keine Konten", "Stufe 1: 1 Schreiben, 160.000,00 EUR");
    }

    @Test
    void aCallSaysWhatIsOnHold() {
        var late =
                portfolio.anInvoice(account, "400.00", "2026-01-15").itemIds().get(0);
        var held = portfolio.anInvoice(account, "70.00", "2026-01-20").itemIds().get(0);
        jdbc.sql(
                        "insert into item_clock (item_id, shadow, level, taken_over, last_notice_on) values (?, false, 3, 3, '2026-03-02')"
                                + " on conflict (item_id, shadow) do update set level = 3, last_notice_on = '2026-03-02'")
                .param(late)
                .update();
        day.run(creditor.code());
        var task = taskWith("Task_CallDebtor", "accountUrl", "/accounts/" + account.id());
        var collector = signedIn("collector");

        assertThat(collector
                        .get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .doesNotContain("gesperrt");

        var order = "{\"item\":" + held + ",\"reason\":\"QUERY\",\"until\":\"2026-04-01\"}";
        assertThat(new Visitor(port)
                        .as("collector")
                        .json("POST", "/api/v1/holds", order)
                        .statusCode())
                .isEqualTo(201);

        assertThat(collector
                        .get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .containsOnlyOnce("gesperrt bis 01.04.2026")
                .contains("15.01.2026");
    }

    @Test
    void whoReadWhatIsNoLongerTrueIsToldWhatChangedAndReadsAgain() {
        var task = aCallAbout("400.00");
        var collector = signedIn("collector");
        collector.json("POST", TASK + task + "/claim", "{\"userId\":\"collector\"}");
        collector.get(TASK + task + "/form-variables?deserializeValues=false");
        pay("150.00");

        var late = submitted(collector, task);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed since you read it", "What is open is 250,00 EUR now");
        collector.get(TASK + task + "/form-variables?deserializeValues=false");
        assertThat(submitted(collector, task).statusCode()).isIn(200, 204);
    }

    @Test
    void whoHasATaskOpenWhoseGroundIsGoneIsToldWhy() {
        var task = aCallAbout("400.00");
        var collector = signedIn("collector");
        collector.get(TASK + task + "/form-variables?deserializeValues=false");
        pay("400.00");

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        for (var way : List.of("", "/form-variables?deserializeValues=false")) {
            assertThat(collector.get(TASK + task + way).statusCode()).isEqualTo(404);
            assertThat(collector.get(TASK + task + way).body())
                    .contains("its case was closed", "Nothing of it is open any more");
        }
        assertThat(submitted(collector, task).body()).contains("its case was closed");
    }

    @Test
    void whatTheFormNeedsAndGotNotIsSaidByItsLabel() {
        portfolio.anInvoice(account, "160000.00", "2026-02-01");
        var run = day.proposed(creditor.code()).id();
        var task = taskWith("Task_ApproveRun", "runUrl", "/runs/" + run);
        var lead = signedIn("lead");

        for (var body : List.of("{\"variables\":{}}", "{}", "{\"variables\":{\"decision\":{\"value\":\"\"}}}")) {
            var answer = lead.json("POST", TASK + task + "/submit-form", body);

            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(answer.body()).contains("Your decision: is needed to complete this task");
        }
        var german =
                lead.with("Accept-Language", "de").json("POST", TASK + task + "/submit-form", "{\"variables\":{}}");
        assertThat(german.body()).contains("Ihre Entscheidung: wird gebraucht");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anOrdinaryRefusalIsNoErrorInTheLogAndNamesTheLabelOfTheField(CapturedOutput log) {
        var task = aCallAbout("400.00");
        var collector = signedIn("collector");
        collector.json("POST", TASK + task + "/claim", "{\"userId\":\"collector\"}");

        var refused = collector.json(
                "POST",
                TASK + task + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"PROMISES\",\"type\":\"String\"}}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"Promised by: a promise needs the day by which the debtor pays\"");
        assertThat(log.getAll()).doesNotContain("ERROR", "CallRefused", "\tat ");
    }

    @Test
    void ofTwoWhoCompleteATaskInTasklistTheSecondIsToldWhoWasFirst() throws Exception {
        var task = aCallAbout("400.00");
        var both = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);

        var answers = people.invokeAll(Stream.of("collector", "lead")
                .map(this::signedIn)
                .<Callable<HttpResponse<String>>>map(person -> () -> {
                    both.await();
                    return submitted(person, task);
                })
                .toList());
        people.shutdown();

        var first = answers.get(0).get();
        var second = answers.get(1).get();
        assertThat(Stream.of(first, second).filter(answer -> answer.statusCode() / 100 == 2))
                .hasSize(1);
        assertThat((first.statusCode() / 100 == 2 ? second : first).body()).contains("completed it on");
    }

    private String aCallAbout(String amount) {
        var item = portfolio.anInvoice(account, amount, "2026-01-15").itemIds().get(0);
        jdbc.sql("insert into item_clock (item_id, shadow, level, taken_over, last_notice_on)"
                        + " values (?, false, 3, 3, '2026-03-02')")
                .param(item)
                .update();
        day.run(creditor.code());
        return taskWith("Task_CallDebtor", "accountUrl", "/accounts/" + account.id());
    }

    private static HttpResponse<String> submitted(Visitor person, String task) {
        return person.json(
                "POST",
                TASK + task + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"PAID\",\"type\":\"String\"}}}");
    }

    private void pay(String amount) {
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance")));
    }

    private HttpResponse<String> leftOut(long run, String claimed) {
        var line = jdbc.sql("select id from run_line where run_id = ? and claimed = ?::numeric")
                .params(run, claimed)
                .query(Long.class)
                .single();
        return new Visitor(port)
                .as("finance")
                .json(
                        "PATCH",
                        "/api/v1/dunning-runs/" + run + "/lines/" + line,
                        "{\"leaveOut\":true,\"reason\":\"a friend\"}");
    }

    private String taskWith(String key, String name, String value) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .taskVariableValueEquals(name, value)
                .singleResult()
                .getId();
    }

    private Visitor signedIn(String user) {
        var person = new Visitor(port);
        assertThat(person.signInToWebapp(user).statusCode()).isEqualTo(200);
        return person;
    }
}
