package io.dunflow.worklist;

import static io.dunflow.worklist.TasksApi.entered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Users take and complete their tasks over the API, one of them each, and only by what still stands. */
@IntegrationTest
class TasksApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    TasksApi tasks;

    @Autowired
    ObjectMapper json;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;
    private String ada;
    private String ben;

    @BeforeEach
    void anEscalatedAccountOfACreditorOfTwoCollectors() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        ada = tasks.collectorOf(creditor, "ada");
        ben = tasks.collectorOf(creditor, "ben");
        account = portfolio.anAccountOf(creditor.id());
        reachedLevel3(portfolio.anInvoice(account, "500.00", "2026-01-15"));
        day.run(creditor.code());
    }

    @AfterEach
    void nobodyStaysAndTimeIsTimeAgain() {
        List.of(ada, ben).forEach(identity::deleteUser);
        ClockUtil.reset();
    }

    @Test
    void aCollectorFindsTakesAndCompletesACall() throws Exception {
        var task = theOneTask();

        assertThat(task.path("kind").asText()).isEqualTo("Task_CallDebtor");
        assertThat(task.toString()).doesNotContain("{{", "${").contains("everything that is open, 500,00 EUR");
        assertThat(task.path("shows").path("openTotal").asText()).isEqualTo("500,00 EUR");
        assertThat(tasks.post(ada, task, "/claim", "{}").getStatus()).isEqualTo(200);
        var taken = tasks.post(ben, task, "/complete", entered(task, "\"outcome\":\"PAID\""));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString()).contains(ada + " has taken the task");

        var read = tasks.read(ada, task);
        var completed = tasks.post(
                ada, task, "/complete", entered(read, "\"outcome\":\"PAID\",\"nonPaymentReason\":\"FORGOT\""));

        assertThat(completed.getStatus()).as(completed.getContentAsString()).isEqualTo(200);
        assertThat(jdbc.sql("select outcome || ' ' || recorded_by from call_outcome where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("PAID " + ada);
        assertThat(jdbc.sql("select reason from payment_reason where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("FORGOT");
    }

    @Test
    void onlyWhatTheFormAsksForMayBeEntered() throws Exception {
        var task = theOneTask();
        var read = tasks.read(ada, task);

        assertThat(tasks.post(ada, task, "/complete", entered(read, "\"goesOn\":true"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(tasks.post(ada, task, "/complete", entered(read, "\"outcome\":\"LATER\""))
                        .getStatus())
                .isEqualTo(422);
        var nothing = tasks.post(ada, task, "/complete", entered(read, "\"note\":\"x\""));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("outcome: is needed to complete this task");
        var noDay = tasks.post(ada, task, "/complete", entered(read, "\"outcome\":\"PROMISES\""));
        assertThat(noDay.getStatus()).isEqualTo(422);
        assertThat(noDay.getContentAsString()).contains("a promise needs the day");
    }

    @Test
    void theListShowsHowThingsStandNowAndItsVersionCounts() throws Exception {
        theOneTask();
        pay("100.00");

        var listed = theOneTask();

        assertThat(listed.path("shows").path("openTotal").asText()).isEqualTo("400,00 EUR");
        assertThat(tasks.post(ada, listed, "/complete", entered(listed, "\"outcome\":\"PAID\""))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfWhoAsksAndItsCodeIsTheSame() throws Exception {
        var task = theOneTask();
        var incomplete = entered(task, "\"note\":\"x\"");

        var english =
                json.readTree(tasks.post(ada, task, "/complete", incomplete).getContentAsString());
        var german = json.readTree(tasks.post(ada, task, "/complete", incomplete, "de-AT,de;q=0.9,en;q=0.5")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(english.path("detail").asText()).isEqualTo("outcome: is needed to complete this task");
        assertThat(german.path("detail").asText()).endsWith("wird gebraucht, um diese Aufgabe abzuschließen");
        assertThat(german.path("code")).isEqualTo(english.path("code")).isNotNull();
        assertThat(german.path("status").asInt()).isEqualTo(422);
    }

    @Test
    void whoReadAnOlderStateIsToldWhatChanged() throws Exception {
        var task = theOneTask();
        var read = tasks.read(ada, task);
        pay("100.00");

        var late = tasks.post(ada, task, "/complete", entered(read, "\"outcome\":\"PAID\""));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("What is open is 400,00 EUR now");
    }

    @Test
    void ofTwoWhoCompleteItTheSecondIsToldWhoWasFirst() throws Exception {
        var task = theOneTask();
        var read = tasks.read(ada, task);
        var both = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);

        var answers = people.invokeAll(Stream.of(ada, ben)
                .<java.util.concurrent.Callable<MockHttpServletResponse>>map(who -> () -> {
                    both.await();
                    return tasks.post(who, task, "/complete", entered(read, "\"outcome\":\"PAID\""));
                })
                .toList());
        people.shutdown();

        var first = answers.get(0).get();
        var second = answers.get(1).get();
        assertThat(List.of(first.getStatus(), second.getStatus())).containsExactlyInAnyOrder(200, 410);
        var winner = first.getStatus() == 200 ? ada : ben;
        assertThat((first.getStatus() == 200 ? second : first).getContentAsString())
                .contains(winner + " completed it");
    }

    @Test
    void aTaskWhoseGroundIsGoneSaysWhy() throws Exception {
        var task = theOneTask();
        pay("500.00");

        var gone = tasks.get(ada, task);

        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString())
                .contains("its case was closed")
                .contains("Nothing of it is open any more");
        assertThat(tasks.post(ada, task, "/complete", entered(task, "\"outcome\":\"PAID\""))
                        .getStatus())
                .isEqualTo(410);
        assertThat(tasks.get("nobody", task).getStatus()).isEqualTo(404);
    }

    private JsonNode theOneTask() throws Exception {
        return tasks.theOneTask(ada, creditor);
    }

    private void reachedLevel3(IssuedInvoice invoice) {
        jdbc.sql(
                        """
                        insert into item_clock (item_id, level, taken_over, last_notice_on)
                        select id, 3, 3, date '2026-03-02' from item where invoice_id = ?
                        """)
                .param(invoice.id())
                .update();
    }

    private void pay(String amount) {
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance")));
    }
}
