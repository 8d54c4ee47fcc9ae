package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A user to whom one of two creditors is granted: the other one does not exist for her, on whatever way she asks. */
@IntegrationTest
class GrantedCreditorsIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private String user;
    private Creditor mine;
    private Creditor others;
    private Account myAccount;
    private Account otherAccount;

    @BeforeEach
    void aUserWithOneOfTwoCreditors() {
        day.is("2026-03-16");
        mine = portfolio.aCreditor();
        others = portfolio.aCreditor();
        myAccount = portfolio.anAccountOf(mine.id());
        otherAccount = portfolio.anAccountOf(others.id());
        user = aUser("finance", "collector", "lead", "auditor");
        assertThat(grant("[\"" + mine.code() + "\"]").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void theUserLeaves() {
        identity.clearAuthentication();
        identity.deleteUser(user);
        jdbc.sql("delete from creditor_grant where user_id = ?").param(user).update();
        ClockUtil.reset();
    }

    @Test
    void anAdministratorGrantsAndSeesWhatIsGranted() {
        var answer = new Visitor(port).as("admin").get("/api/v1/users/" + user + "/creditors");

        assertThat(answer.body()).isEqualTo("{\"all\":false,\"creditors\":[\"" + mine.code() + "\"],\"groups\":[]}");
        assertThat(read("/api/v1/users/" + user + "/creditors").statusCode()).isEqualTo(403);
        assertThat(grant("[\"nobody\"]").body()).contains("there is no creditor nobody");
        assertThat(new Visitor(port)
                        .as("admin")
                        .get("/api/v1/users/nobody/creditors")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirstAdministratorAndTheDemosUsersHaveAllCreditors() {
        var answer = new Visitor(port).as("admin").get("/api/v1/users/admin/creditors");

        assertThat(answer.body()).contains("\"all\":true");
        assertThat(new Visitor(port)
                        .as("finance")
                        .get("/api/v1/creditors/" + others.code())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsGrantedToAGroupIsGrantedToWhoIsInIt() {
        var group = "team" + user;
        identity.saveGroup(identity.newGroup(group));
        identity.createMembership(user, group);

        new Visitor(port)
                .as("admin")
                .json("PUT", "/api/v1/groups/" + group + "/creditors", creditors("[\"" + others.code() + "\"]"));

        assertThat(read("/api/v1/creditors/" + others.code()).statusCode()).isEqualTo(200);
        jdbc.sql("delete from creditor_grant where group_id = ?").param(group).update();
        identity.deleteGroup(group);
    }

    @Test
    void aGrantThatIsTakenAwayHoldsAtOnceAndBothAreOnRecord() {
        assertThat(read("/api/v1/accounts/" + myAccount.id()).statusCode()).isEqualTo(200);

        grant("[]");

        assertThat(read("/api/v1/accounts/" + myAccount.id()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select granted || ' ' || changed_by from creditor_grant_change where user_id = ? order by id")
                        .param(user)
                        .query(String.class)
                        .list())
                .containsExactly("true admin", "false admin");
    }

    @Test
    void accountsOfOthersAreNeitherListedNorFoundNorShown() {
        portfolio.anInvoice(otherAccount, "77.11", "2026-03-01");

        assertThat(read("/api/v1/accounts?creditor=" + others.code()).body()).contains("\"items\":[]");
        assertThat(read("/api/v1/accounts?creditor=" + mine.code()).body()).contains("\"id\":" + myAccount.id());
        assertThat(read("/api/v1/accounts/" + otherAccount.id()).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + otherAccount.id() + "/items").statusCode())
                .isEqualTo(404);
        assertThat(page("/accounts?text=" + others.code()).body()).doesNotContain("77.11");
        assertThat(page("/accounts/" + otherAccount.id()).statusCode()).isEqualTo(404);
        assertThat(page("/accounts/" + myAccount.id()).statusCode()).isEqualTo(200);
        assertThat(page("/").body()).doesNotContain("77.11");
    }

    @Test
    void whatIsWithheldAnswersAsWhatDoesNotExist() {
        var withheld = read("/api/v1/creditors/" + others.code()).body().replace(others.code(), "X");
        var unknown = read("/api/v1/creditors/nowhere").body().replace("nowhere", "X");

        assertThat(withheld).isEqualTo(unknown).contains("There is no creditor X");
    }

    @Test
    void creditorsOfOthersAreNeitherListedNorChanged() {
        assertThat(read("/api/v1/creditors").body()).contains(mine.code()).doesNotContain(others.code());
        assertThat(page("/creditors").body()).doesNotContain(others.code());
        assertThat(page("/creditors/" + others.code()).statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/api/v1/creditors/" + others.code(), CREDITOR).statusCode())
                .isEqualTo(404);
        assertThat(send(
                                "PUT",
                                "/api/v1/creditors/" + others.code() + "/bank-data",
                                "{\"completeThrough\":\"2026-03-13\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void labelsOfOthersAreNeitherShownNorSet() {
        assertThat(read("/api/v1/accounts/" + otherAccount.id() + "/labels").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/creditors/" + others.code() + "/labels").statusCode())
                .isEqualTo(404);
        assertThat(read("/api/v1/accounts/" + myAccount.id() + "/labels").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoCreatesACreditorHasIt() {
        var code = "N" + Portfolio.next();

        assertThat(send("PUT", "/api/v1/creditors/" + code, CREDITOR).statusCode())
                .isEqualTo(201);

        assertThat(read("/api/v1/creditors/" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void moneyForOthersIsRefused() {
        for (var path : new String[] {"/api/v1/payments", "/api/v1/credit-notes"}) {
            assertThat(send("POST", path, credit(others, otherAccount)).statusCode())
                    .isEqualTo(422);
            assertThat(send("POST", path, credit(mine, myAccount)).statusCode()).isEqualTo(201);
        }
    }

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
        assertThat(tasksOf("Approve run " + run.id() + " of 2026-03-16")).isZero();
    }

    @Test
    void holdsOnAccountsOfOthersAreRefusedAndOnADebtorOfBoth() {
        var both = jdbc.sql("insert into account (creditor_id, debtor_id, currency) values (?, ?, 'EUR') returning id")
                .params(others.id(), myAccount.debtorId())
                .query(Long.class)
                .single();

        assertThat(hold("\"account\":" + otherAccount.id()).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(hold("\"account\":" + both).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(hold("\"debtor\":\"" + numberOf(myAccount) + "\"").statusCode())
                .isEqualTo(403);
        assertThat(hold("\"account\":" + myAccount.id()).statusCode()).isEqualTo(201);
    }

    @Test
    void aFileThatTouchesACreditorOfOthersIsRefusedByLine() {
        var file = "creditor,debtor,name,number,issue_date,due_date,currency,amount,open_amount\n"
                + mine.code() + ",G1" + user + ",Good,R1" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n"
                + others.code() + ",G2" + user + ",Bad,R2" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n";

        var answer = new Visitor(port).as(user).file("/api/v1/imports/open-items?mapping=plain", file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"line\":3,\"field\":\"creditor\",\"reason\":\"is unknown or not granted to you\"")
                .contains("\"accepted\":0");
    }

    @Test
    void aReportOfAnImportIsForWhoIsGrantedAllThatItNames() {
        var file = "creditor,debtor,name,number,issue_date,due_date,currency,amount,open_amount\n" + others.code()
                + ",G3" + user + ",Bad,R3" + user + ",2026-01-01,2026-02-01,EUR,10.00,10.00\n";
        var job = new Visitor(port)
                .as("finance")
                .file("/api/v1/imports/open-items?mapping=plain", file)
                .body()
                .replaceAll("^\\{\"id\":(\\d+),.*$", "$1");

        assertThat(read("/api/v1/imports/" + job).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/imports/" + job + "/rejections").statusCode()).isEqualTo(404);
        assertThat(page("/imports/" + job).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/imports").body()).doesNotContain("\"id\":" + job + ",");
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
        assertThat(read("/api/v1/notices?account=" + otherAccount.id()).body()).contains("\"items\":[]");
        assertThat(read("/api/v1/print-batches").body()).doesNotContain("\"id\":" + batch + ",");
        assertThat(send("POST", "/api/v1/print-batches/" + batch + "/hand-over", "")
                        .statusCode())
                .isEqualTo(404);
        jdbc.sql("delete from print_batch where id = ?").param(batch).update();
    }

    @Test
    void theInvariantsAreForWhoIsGrantedTheWholeBook() {
        assertThat(read("/api/v1/invariants").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).as("auditor").get("/api/v1/invariants").statusCode())
                .isEqualTo(200);
    }

    @Test
    void casesAreMovedByWhoIsGrantedAllCreditorsAndNamedToThemOnly() {
        var id = jdbc.sql("insert into model_migration (process, from_version, to_version, mappings, dry_run, state,"
                        + " ordered_by, started_at, ended_at, report) values ('x', 1, 2, '{}', true, 'DONE', 'lead',"
                        + " now(), now(), cast(? as jsonb)) returning id")
                .param(
                        """
                        {"places":[],"problems":[],"running":1,"moved":0,"ended":0,"reasons":{"stuck":1},
                         "refused":[{"instance":"i","businessKey":"case-4711","reason":"stuck"}],
                         "violationsBefore":0,"violationsAfter":0,"seconds":1}""")
                .query(Long.class)
                .single();
        var order = "{\"process\":\"invoice-to-cash\",\"fromVersion\":1,\"toVersion\":2,\"dryRun\":true}";

        assertThat(send("POST", "/api/v1/model-migrations", order).statusCode()).isEqualTo(403);
        assertThat(read("/api/v1/model-migrations/" + id).body())
                .contains("\"stuck\":1")
                .doesNotContain("case-4711");
        assertThat(read("/api/v1/model-migrations").body()).doesNotContain("case-4711");
        assertThat(page("/model-migrations/" + id).body()).doesNotContain("case-4711");
        assertThat(new Visitor(port)
                        .as("lead")
                        .get("/api/v1/model-migrations/" + id)
                        .body())
                .contains("case-4711");
        jdbc.sql("delete from model_migration where id = ?").param(id).update();
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

    private static final String CREDITOR =
            """
            {"name":"New","currency":"EUR","jurisdiction":"DE","zone":"Europe/Berlin","calendar":"DE","language":"de",
             "role":"FOLLOWER"}""";

    private String aUser(String... groups) {
        var id = "u" + Portfolio.next().replace("-", "x");
        var person = identity.newUser(id);
        person.setPassword("demo");
        identity.saveUser(person);
        for (var group : groups) {
            identity.createMembership(id, group);
        }
        return id;
    }

    private HttpResponse<String> grant(String codes) {
        return new Visitor(port).as("admin").json("PUT", "/api/v1/users/" + user + "/creditors", creditors(codes));
    }

    private static String creditors(String codes) {
        return "{\"all\":false,\"creditors\":" + codes + "}";
    }

    private HttpResponse<String> read(String path) {
        return new Visitor(port).as(user).get(path);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return new Visitor(port).as(user).json(method, path, body);
    }

    private HttpResponse<String> page(String path) {
        var browser = new Visitor(port);
        browser.signInOnPage(user, "demo");
        return browser.get(path);
    }

    private HttpResponse<String> hold(String target) {
        return send("POST", "/api/v1/holds", "{" + target + ",\"reason\":\"QUERY\"}");
    }

    private String credit(Creditor creditor, Account account) {
        return "{\"creditor\":\"" + creditor.code() + "\",\"debtor\":\"" + numberOf(account)
                + "\",\"currency\":\"EUR\",\"amount\":\"5.00\",\"valueDate\":\"2026-03-16\",\"reference\":\"b" + user
                + "\"}";
    }

    private String numberOf(Account account) {
        return jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
    }

    private long lineOf(long run) {
        return jdbc.sql("select min(id) from run_line where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private long tasksOf(String name) {
        identity.setAuthentication(user, java.util.List.of("finance", "lead"));
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
