package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** A run, its letters and the calls that follow are for those to whom its creditors are granted. */
@IntegrationTest
class GrantedRunsIT extends OneOfTwoCreditors {

    @Test
    void aRunCoversTheCreditorsOfItsUserOnly() {
        var run = send("POST", "/api/v1/dunning-runs", "{\"runDate\":\"2026-03-16\",\"dryRun\":true}");

        assertThat(run.statusCode()).isEqualTo(201);
        assertThat(run.body()).contains("\"creditors\":[\"" + mine.code() + "\"]");
        assertThat(send(
                                "POST",
                                "/api/v1/dunning-runs",
                                "{\"runDate\":\"2026-03-16\",\"creditor\":\"" + others.code() + "\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aNewRunIsOfTheDayThatItIsForTheCreditor() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-16T23:30:00Z")));

        assertThat(page("/runs").body()).contains("value=\"2026-03-17\" max=\"2026-03-17\"");
    }

    @Test
    void aRunWithACreditorOfOthersIsNeitherShownNorDecided() {
        portfolio.anInvoice(otherAccount, "160000.00", "2026-02-01");
        var run = day.proposed(others.code());
        var path = "/api/v1/dunning-runs/" + run.id();

        assertThat(run.state().name()).isEqualTo("PROPOSED");
        assertThat(read(path).body()).contains("covers a creditor that is not granted to you");
        assertThat(read(path).statusCode()).isEqualTo(403);
        assertThat(read(path + "/lines").statusCode()).isEqualTo(403);
        assertThat(page("/runs/" + run.id()).statusCode()).isEqualTo(403);
        assertThat(page("/runs/" + run.id() + "/lines/" + lineOf(run.id())).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", path + "/approve", "").statusCode()).isEqualTo(403);
        assertThat(send("POST", path + "/cancel", "{\"reason\":\"no\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("PATCH", path + "/lines/" + lineOf(run.id()), "{\"leaveOut\":true,\"reason\":\"no\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(read("/api/v1/dunning-runs").body()).doesNotContain("\"id\":" + run.id() + ",");
        assertThat(tasksOf("Lauf " + run.id() + " vom 16.03.2026 freigeben")).isZero();
    }

    @Test
    void noticesAndPrintBatchesOfOthersAreNotThere() {
        portfolio.anInvoice(otherAccount, "500.00", "2026-02-01");
        day.run(others.code());
        var notice = jdbc.sql("select max(id) from notice where account_id = ?")
                .param(otherAccount.id())
                .query(Long.class)
                .single();
        var batch = jdbc.sql("insert into print_batch (creditor_id, business_date, no, folder, closed_at)"
                        + " values (?, '2026-03-16', 99, '/nowhere', now()) returning id")
                .param(others.id())
                .query(Long.class)
                .single();

        assertThat(read("/api/v1/notices/" + notice).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/notices/" + notice + "/body").statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/notices?account=" + otherAccount.id()).statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/print-batches").body()).doesNotContain("\"id\":" + batch + ",");
        assertThat(send("POST", "/api/v1/print-batches/" + batch + "/hand-over", "")
                        .statusCode())
                .isEqualTo(404);
        jdbc.sql("delete from print_batch where id = ?").param(batch).update();
    }

    @Test
    void theCallTaskOfOthersIsInNoListAndItsFormIsRefused() {
        reachedLevel3(portfolio
                .anInvoice(otherAccount, "500.00", "2026-01-15")
                .itemIds()
                .get(0));
        reachedLevel3(
                portfolio.anInvoice(myAccount, "400.00", "2026-01-15").itemIds().get(0));
        day.run(others.code());
        day.run(mine.code());
        var foreign = callOf(otherAccount);
        var own = callOf(myAccount);
        var tasklist = new Visitor(port);
        tasklist.signInToWebapp(user);

        assertThat(tasklist.get("/camunda/api/engine/engine/default/task/" + own + "/form-variables")
                        .body())
                .contains("400,00 EUR");
        for (var path : new String[] {"", "/form-variables", "/localVariables", "/variables"}) {
            var answer = tasklist.get("/camunda/api/engine/engine/default/task/" + foreign + path);
            assertThat(answer.body()).doesNotContain("500,00");
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        }
        assertThat(tasklist.get("/camunda/api/engine/engine/default/variable-instance?maxResults=100&taskIdIn="
                                + foreign)
                        .body())
                .doesNotContain("500,00");
        assertThat(tasklist.get("/camunda/api/engine/engine/default/history/variable-instance?maxResults=100&taskIdIn="
                                + foreign)
                        .body())
                .doesNotContain("500,00");
        assertThat(tasklist.get(
                                "/camunda/api/engine/engine/default/task?maxResults=1000&taskDefinitionKey=Task_CallDebtor")
                        .body())
                .contains(own)
                .doesNotContain(foreign);
        assertThat(page("/").body()).doesNotContain(numberOf(otherAccount)).contains(numberOf(myAccount));
    }

    private long lineOf(long run) {
        return jdbc.sql("select min(id) from run_line where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private long tasksOf(String name) {
        identity.setAuthentication(user, List.of("finance", "lead"));
        try {
            return tasks.createTaskQuery().taskName(name).count();
        } finally {
            identity.clearAuthentication();
        }
    }

    private String callOf(Account account) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_CallDebtor")
                .taskVariableValueEquals("accountUrl", "/accounts/" + account.id())
                .singleResult()
                .getId();
    }

    private void reachedLevel3(long item) {
        jdbc.sql(
                        "insert into item_clock (item_id, shadow, level, taken_over, last_notice_on) values (?, false, 3, 3, '2026-03-02')"
                                + " on conflict (item_id, shadow) do update set level = 3, last_notice_on = '2026-03-02'")
                .param(item)
                .update();
    }
}
