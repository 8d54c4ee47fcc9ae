package io.dunflow.process.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.CreditorGrants;
import io.dunflow.ledger.CreditorGrants.Granted;
import io.dunflow.ledger.Grantee;
import io.dunflow.ledger.Portfolio;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A debtor of two creditors is called once by a team that may see both, and once for each where somebody may not. */
@IntegrationTest
class JoinedCallsIT {

    private static final String NEWCOMER = "newcomer";

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    CreditorGrants grants;

    @Autowired
    JdbcClient jdbc;

    private Creditor one;
    private Creditor other;
    private Account first;
    private Account second;

    @BeforeEach
    void aDebtorOfTwoCreditors() {
        day.is("2026-03-16");
        one = portfolio.aCreditor();
        other = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        first = overdue(portfolio.accountOf(one, debtor), "500.00");
        second = overdue(portfolio.accountOf(other, debtor), "300.00");
    }

    @AfterEach
    void timeIsTimeAgainAndTheTeamsAreAsTheyWere() {
        identity.deleteUser(NEWCOMER);
        grants.replace(Grantee.user(NEWCOMER), new Granted(false, List.of()), "test");
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void aTeamOfWhichEverybodySeesBothOrNeitherCallsOnceAboutBoth() {
        join("collector");

        day.run(one.code());
        day.run(other.code());

        assertThat(calls()).hasSize(1);
        var shown = tasks.getVariablesLocal(calls().get(0).getId());
        assertThat(shown.get("openTotal")).isEqualTo("500,00 EUR + 300,00 EUR");
        assertThat(shown.get("accountChoices").toString()).contains(one.code() + " EUR", other.code() + " EUR");

        complete(calls().get(0), Map.of("outcome", "PAID"));

        assertThat(outcomes(first)).containsExactly("PAID collector");
        assertThat(outcomes(second)).containsExactly("PAID collector");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector", "lead", "auditor"})
    void whatOneWhoMayOpenItMayNotSeeIsACallOfItsOwn(String group) {
        join(group);
        grant(one);

        bothRun();

        assertThat(shown()).containsExactlyInAnyOrder("500,00 EUR", "300,00 EUR");
    }

    @Test
    void whatSomebodyOfAnotherOfficeSeesDoesNotMatter() {
        join("finance");
        grant(one);

        bothRun();

        assertThat(shown()).containsExactly("500,00 EUR + 300,00 EUR");
    }

    @Test
    void aGrantThatComesOrGoesArrangesTheCallsAnewAtOnce() {
        join("collector");
        bothRun();
        assertThat(shown()).containsExactly("500,00 EUR + 300,00 EUR");

        grant(other);
        assertThat(shown()).containsExactlyInAnyOrder("500,00 EUR", "300,00 EUR");
        assertThat(everyText()).doesNotContain("500,00 EUR + 300,00 EUR");

        grant(one, other);
        assertThat(shown()).containsExactly("500,00 EUR + 300,00 EUR");
    }

    @Test
    void whoComesIntoTheTeamWithoutOneOfThemSeparatesTheCalls() {
        join("finance");
        grant(one);
        bothRun();
        assertThat(shown()).hasSize(1);

        identity.createMembership(NEWCOMER, "collector");
        assertThat(shown()).containsExactlyInAnyOrder("500,00 EUR", "300,00 EUR");

        identity.deleteMembership(NEWCOMER, "collector");
        assertThat(shown()).containsExactly("500,00 EUR + 300,00 EUR");
    }

    @Test
    void whatSomebodyElseHasTakenIsNotTakenAway() {
        day.run(one.code());
        tasks.setAssignee(calls().get(0).getId(), "collector");
        day.run(other.code());

        assertThat(tasks.createTaskQuery()
                        .tenantIdIn(one.code(), other.code())
                        .taskDefinitionKey("Task_CallDebtor")
                        .taskAssignee("collector")
                        .singleResult())
                .satisfies(task -> assertThat(tasks.getVariableLocal(task.getId(), "openTotal"))
                        .isEqualTo("500,00 EUR + 300,00 EUR"));
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatIsAboutTheOtherAccountOnlyLeavesTheFirstCallWaiting() {
        day.run(one.code());
        day.run(other.code());

        complete(calls().get(0), Map.of("outcome", "PAID", "appliesTo", other.code() + " EUR"));

        assertThat(outcomes(first)).isEmpty();
        assertThat(outcomes(second)).containsExactly("PAID collector");
        assertThat(calls()).hasSize(1);
        assertThat(tasks.getVariableLocal(calls().get(0).getId(), "openTotal")).isEqualTo("500,00 EUR");
    }

    private Account overdue(Account account, String amount) {
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, date '2026-03-02' from item where invoice_id = ?")
                .param(portfolio.anInvoice(account, amount, "2026-01-15").id())
                .update();
        return account;
    }

    private void bothRun() {
        day.run(one.code());
        day.run(other.code());
    }

    private void join(String group) {
        identity.saveUser(identity.newUser(NEWCOMER));
        identity.createMembership(NEWCOMER, group);
    }

    private void grant(Creditor... creditors) {
        grants.replace(
                Grantee.user(NEWCOMER),
                new Granted(false, Stream.of(creditors).map(Creditor::code).toList()),
                "test");
    }

    private List<String> shown() {
        return calls().stream()
                .map(task -> (String) tasks.getVariableLocal(task.getId(), "openTotal"))
                .toList();
    }

    /** What stands in the tasks, those that wait behind another among them. */
    private List<String> everyText() {
        return tasks.createTaskQuery().tenantIdIn(one.code(), other.code()).list().stream()
                .flatMap(task -> tasks.getVariablesLocal(task.getId()).values().stream())
                .map(String::valueOf)
                .toList();
    }

    private void complete(Task task, Map<String, Object> entered) {
        identity.setAuthentication("collector", List.of("collector"));
        try {
            tasks.complete(task.getId(), entered);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Task> calls() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_CallDebtor")
                .tenantIdIn(one.code(), other.code())
                .withCandidateGroups()
                .list();
    }

    private List<String> outcomes(Account account) {
        return jdbc.sql("select outcome || ' ' || recorded_by from call_outcome where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
    }
}
