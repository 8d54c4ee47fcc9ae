package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The task of a call that was asked for outside of a case, over the API: what came out is recorded for all it was for. */
@IntegrationTest
class CallBackTasksIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TasksApi tasks;

    @Autowired
    NotingCalls noting;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;
    private Account other;
    private String ada;

    @BeforeEach
    void aDebtorOfTwoAccountsWantsToBeCalled() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        ada = tasks.collectorOf(creditor, "ada");
        var debtor = portfolio.aDebtor();
        account = portfolio.accountOf(creditor, debtor);
        other = portfolio.accountOf(portfolio.aCreditor(), debtor);
        portfolio.anInvoice(other, "100.00", "2026-03-01");
        noting.note(new HeardCall(account.id(), HeardHow.WROTE, LocalDate.parse("2026-03-16"), null), "finance");
    }

    @AfterEach
    void nobodyStaysAndTimeIsTimeAgain() {
        identity.deleteUser(ada);
        ClockUtil.reset();
    }

    @Test
    void whatIsMissingOrNotOfTheOutcomeIsRefusedByItsField() throws Exception {
        var task = tasks.theOneTask(ada, creditor);

        assertThat(refused("\"note\":\"Called\"")).contains("outcome: choose what came out of the call");
        assertThat(refused("\"outcome\":\"REACHED\"")).contains("note: write down what was said");
        assertThat(refused("\"outcome\":\"CALL_BACK\"")).contains("callBackOn: ");
        assertThat(refused("\"outcome\":\"PAID\",\"callBackOn\":\"2026-03-18\""))
                .contains("callBackOn: ");
        assertThat(refused("\"outcome\":\"PROMISES\"")).contains("outcome: ");
        assertThat(task.toString()).doesNotContain("{{", "${");
    }

    @Test
    void itIsRecordedAndMadeAgainWhenNobodyWasReached() throws Exception {
        var task = tasks.theOneTask(ada, creditor);

        var completed = tasks.complete(ada, task, "\"outcome\":\"NOT_REACHED\",\"note\":\"Rang long\"");

        assertThat(completed.getStatus()).as(completed.getContentAsString()).isEqualTo(200);
        assertThat(calls(account)).containsExactly("CALL_BACK finance", "NOT_REACHED " + ada);
        assertThat(calls(other)).containsExactly("CALL_BACK finance");
        var twice = TasksApi.entered(task, "\"outcome\":\"NOT_REACHED\"");
        assertThat(tasks.post(ada, task, "/complete", twice).getStatus()).isEqualTo(410);
    }

    private String refused(String fields) throws Exception {
        var refused = tasks.complete(ada, tasks.theOneTask(ada, creditor), fields);
        assertThat(refused.getStatus()).isEqualTo(422);
        return refused.getContentAsString();
    }

    private List<String> calls(Account of) {
        return jdbc.sql("select outcome || ' ' || recorded_by from call_outcome where account_id = ? order by id")
                .param(of.id())
                .query(String.class)
                .list();
    }
}
