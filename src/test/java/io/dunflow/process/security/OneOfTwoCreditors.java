package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A user to whom one of two creditors is granted, and the ways on which she asks. */
abstract class OneOfTwoCreditors {

    static final String CREDITOR =
            """
            {"name":"New","currency":"EUR","jurisdiction":"DE","zone":"Europe/Berlin","calendar":"DE","language":"de",
             "role":"FOLLOWER"}""";

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

    String user;
    Creditor mine;
    Creditor others;
    Account myAccount;
    Account otherAccount;

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

    HttpResponse<String> grant(String codes) {
        return new Visitor(port).as("admin").json("PUT", "/api/v1/users/" + user + "/creditors", creditors(codes));
    }

    static String creditors(String codes) {
        return "{\"all\":false,\"creditors\":" + codes + "}";
    }

    HttpResponse<String> read(String path) {
        return new Visitor(port).as(user).get(path);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return new Visitor(port).as(user).json(method, path, body);
    }

    HttpResponse<String> page(String path) {
        var browser = new Visitor(port);
        browser.signInOnPage(user, "demo");
        return browser.get(path);
    }

    String numberOf(Account account) {
        return jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
    }
}
