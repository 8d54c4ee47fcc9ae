package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.CreditorGrants.Granted;
import io.dunflow.ledger.Grantee;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Users take and complete their tasks over the API, one of them each, and only by what still stands. */
@IntegrationTest
class TasksApiIT {

    private static final String TASKS = "/api/v1/tasks";

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    WebApplicationContext application;

    @Autowired
    ObjectMapper json;

    @Autowired
    IdentityService identity;

    @Autowired
    CreditorGrants grants;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;
    private Creditor creditor;
    private Account account;
    private String ada;
    private String ben;

    @BeforeEach
    void anEscalatedAccountOfACreditorOfTwoCollectors() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        ada = grantedTo("ada", creditor);
        ben = grantedTo("ben", creditor);
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
        assertThat(task.path("shows").path("openTotal").asText()).isEqualTo("500,00 EUR");
        assertThat(post(ada, task, "/claim", "{}").getStatus()).isEqualTo(200);
        var taken = post(ben, task, "/complete", entered(task, "\"outcome\":\"PAID\""));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getContentAsString()).contains(ada + " has taken the task");

        var read = json.readTree(get(ada, task).getContentAsString());
        var completed =
                post(ada, task, "/complete", entered(read, "\"outcome\":\"PAID\",\"nonPaymentReason\":\"FORGOT\""));

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
        var read = json.readTree(get(ada, task).getContentAsString());

        assertThat(post(ada, task, "/complete", entered(read, "\"goesOn\":true"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(ada, task, "/complete", entered(read, "\"outcome\":\"LATER\""))
                        .getStatus())
                .isEqualTo(422);
        var nothing = post(ada, task, "/complete", entered(read, "\"note\":\"x\""));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(nothing.getContentAsString()).contains("outcome: is needed to complete this task");
        var noDay = post(ada, task, "/complete", entered(read, "\"outcome\":\"PROMISES\""));
        assertThat(noDay.getStatus()).isEqualTo(422);
        assertThat(noDay.getContentAsString()).contains("a promise needs the day");
    }

    @Test
    void theListShowsHowThingsStandNowAndItsVersionCounts() throws Exception {
        theOneTask();
        pay("100.00");

        var listed = theOneTask();

        assertThat(listed.path("shows").path("openTotal").asText()).isEqualTo("400,00 EUR");
        assertThat(post(ada, listed, "/complete", entered(listed, "\"outcome\":\"PAID\""))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfWhoAsksAndItsCodeIsTheSame() throws Exception {
        var task = theOneTask();
        var incomplete = entered(task, "\"note\":\"x\"");

        var english = json.readTree(post(ada, task, "/complete", incomplete).getContentAsString());
        var german = json.readTree(mvc.perform(MockMvcRequestBuilders.post(
                                TASKS + "/" + task.path("id").asText() + "/complete")
                        .header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(incomplete)
                        .with(csrf())
                        .with(user(ada).roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(english.path("detail").asText()).isEqualTo("outcome: is needed to complete this task");
        assertThat(german.path("detail").asText()).endsWith("wird gebraucht, um diese Aufgabe abzuschließen");
        assertThat(german.path("code")).isEqualTo(english.path("code")).isNotNull();
        assertThat(german.path("status").asInt()).isEqualTo(422);
    }

    @Test
    void whoReadAnOlderStateIsToldWhatChanged() throws Exception {
        var task = theOneTask();
        var read = json.readTree(get(ada, task).getContentAsString());
        pay("100.00");

        var late = post(ada, task, "/complete", entered(read, "\"outcome\":\"PAID\""));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("What is open is 400,00 EUR now");
    }

    @Test
    void ofTwoWhoCompleteItTheSecondIsToldWhoWasFirst() throws Exception {
        var task = theOneTask();
        var read = json.readTree(get(ada, task).getContentAsString());
        var both = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);

        var answers = people.invokeAll(Stream.of(ada, ben)
                .<java.util.concurrent.Callable<MockHttpServletResponse>>map(who -> () -> {
                    both.await();
                    return post(who, task, "/complete", entered(read, "\"outcome\":\"PAID\""));
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
    void whatIsTakenIsTheGroupsAgainWhenItsCreditorIsNoLongerGranted() throws Exception {
        var task = theOneTask();
        assertThat(post(ada, task, "/claim", "{}").getStatus()).isEqualTo(200);

        grants.replace(Grantee.user(ada), new Granted(false, List.of()), "admin");

        assertThat(get(ada, task).getStatus()).isEqualTo(404);
        var read = json.readTree(get(ben, task).getContentAsString());
        assertThat(read.path("assignee").isNull()).as("%s", read).isTrue();
        assertThat(post(ben, task, "/complete", entered(read, "\"outcome\":\"PAID\""))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aTaskWhoseGroundIsGoneSaysWhy() throws Exception {
        var task = theOneTask();
        pay("500.00");

        var gone = get(ada, task);

        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString())
                .contains("its case was closed")
                .contains("Nothing of it is open any more");
        assertThat(post(ada, task, "/complete", entered(task, "\"outcome\":\"PAID\""))
                        .getStatus())
                .isEqualTo(410);
        assertThat(get("nobody", task).getStatus()).isEqualTo(404);
    }

    private JsonNode theOneTask() throws Exception {
        var list = json.readTree(mvc.perform(MockMvcRequestBuilders.get(TASKS + "?limit=200")
                        .with(user(ada).roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var own = StreamSupport.stream(list.spliterator(), false)
                .filter(task -> task.path("creditor").asText().equals(creditor.code()))
                .toList();
        assertThat(own).hasSize(1);
        return own.get(0);
    }

    private MockHttpServletResponse get(String who, JsonNode task) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(TASKS + "/" + task.path("id").asText())
                                .with(user(who).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String who, JsonNode task, String what, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(
                                TASKS + "/" + task.path("id").asText() + what)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(user(who).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }

    private static String entered(JsonNode read, String fields) {
        return "{\"version\":" + read.path("version") + ",\"fields\":{" + fields + "}}";
    }

    private String grantedTo(String name, Creditor creditor) {
        var who = name + Portfolio.next().replaceAll("\\W", "");
        identity.saveUser(identity.newUser(who));
        identity.createMembership(who, "collector");
        jdbc.sql(
                        "insert into creditor_grant (user_id, creditor_id, granted_by, granted_at) values (?, ?, 'test', now())")
                .params(who, creditor.id())
                .update();
        return who;
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
