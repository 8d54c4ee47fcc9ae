package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
                        "Approve run " + run + " of 16 Mar 2026",
                        "2 notices and 0 accounts to collectors for " + creditor.code() + "; proposed by finance. "
                                + "Level 1: 2 notices, EUR 161,234.50");

        assertThat(leftOut(run, "1234.50").statusCode()).isEqualTo(200);

        assertThat(lead.get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .contains("1 notice and 0 accounts", "Level 1: 1 notice, EUR 160,000.00");
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
                .doesNotContain("on hold");

        var order = "{\"item\":" + held + ",\"reason\":\"QUERY\",\"until\":\"2026-04-01\"}";
        assertThat(new Visitor(port)
                        .as("collector")
                        .json("POST", "/api/v1/holds", order)
                        .statusCode())
                .isEqualTo(201);

        assertThat(collector
                        .get(TASK + task + "/form-variables?deserializeValues=false")
                        .body())
                .containsOnlyOnce("on hold until 01.04.2026")
                .contains("15.01.2026");
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
