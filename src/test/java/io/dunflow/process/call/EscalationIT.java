package io.dunflow.process.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account whose reminders are exhausted: a collector calls, and what comes out decides how it goes on. */
@IntegrationTest
class EscalationIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    KeepingCreditors creditors;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;

    @BeforeEach
    void anEscalatedAccount() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        reachedLevel3On(portfolio.anInvoice(account, "500.00", "2026-01-15"), "2026-03-02");
        day.run(creditor.code());
    }

    @AfterEach
    void timeIsTimeAgain() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void theCollectorFindsOneTaskWithAllSheNeeds() {
        assertThat(day.cases(account)).containsExactly("ESCALATION: 1");

        var variables = tasks.getVariablesLocal(task().getId());

        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_CallDebtor");
        assertThat(variables).containsKeys("debtorName", "phone", "language", "items", "notices", "accountUrl");
        assertThat(variables.get("openTotal")).isEqualTo("500,00 EUR");
        assertThat(variables.get("items").toString()).contains("15.01.2026").contains("\"level\":\"3\"");
        assertThat(task().getPriority()).isPositive();
        assertThat(task().getDueDate()).isNotNull();
    }

    @Test
    void aPromiseIsRecordedAndTheCallComesBackWhenItIsBroken() {
        complete(Map.of(
                "outcome", "PROMISES", "promisedOn", "2026-03-20", "promisedAmount", "500,00", "note", "by phone"));

        assertThat(jdbc.sql("select outcome || ' ' || named_on || ' ' || trim_scale(amount) || ' ' || recorded_by"
                                + " from call_outcome where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("PROMISES 2026-03-20 500 collector");
        assertThat(openTasks()).isEmpty();
        // Friday the 20th and three business days: the run of the 26th judges it, as the bank data reaches the 25th.
        day.is("2026-03-26");
        creditors.completeThrough(creditor.code(), LocalDate.parse("2026-03-25"), null, "finance");
        day.run(creditor.code());
        assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_CallDebtor");
        assertThat(tasks.getVariablesLocal(task().getId()).get("calls").toString())
                .contains("Sagt Zahlung zu bis 20.03.2026");
    }

    @Test
    void aPromiseWithoutADayIsRefusedAndTheTaskStays() {
        assertThatThrownBy(() -> complete(Map.of("outcome", "PROMISES")))
                .hasStackTraceContaining("a promise needs the day by which the debtor pays");
        assertThatThrownBy(() -> complete(Map.of("outcome", "PROMISES", "promisedOn", "2026-03-01")))
                .hasStackTraceContaining("2026-03-01 is past");

        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void theLeadReadsWhatWasSaidOfAPlanThatNobodyProposed() {
        complete(Map.of("outcome", "WANTS_PLAN", "planFirst", "2026-04-01", "planDown", "50,00", "note", "by phone"));

        assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_DecidePlan");
        assertThat(tasks.getVariablesLocal(task().getId())
                        .get("followUpSummary")
                        .toString())
                .contains("Raten ab 01.04.2026 nach 50,00 EUR Anzahlung. by phone");
    }

    @Test
    void aPaymentClosesTheCaseWhereverItStandsAndTheTaskIsGone() {
        var process = processes().get(0);

        pay("500.00");

        assertThat(day.cases(account)).isEmpty();
        assertThat(openTasks()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
        assertThat(jdbc.sql("select close_reason from dunning_case where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("SETTLED");
    }

    @Test
    void aPartPaymentKeepsTheCaseOpen() {
        pay("499.99");

        assertThat(day.cases(account)).containsExactly("ESCALATION: 1");
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void whatIsToBeHandedOverGoesToTheLeadWhoMaySendTheCaseBackToReminders() {
        for (var next : List.of("2026-03-17", "2026-03-18")) {
            complete(Map.of("outcome", "NOT_REACHED"));
            assertThat(openTasks()).isEmpty();
            day.is(next);
            day.executeJobs();
        }
        complete(Map.of("outcome", "HAND_OVER", "note", "Does not pay"));
        assertThat(openTasks()).extracting(Task::getTaskDefinitionKey).containsExactly("Task_DecideHandOver");

        var decision = task().getId();
        identity.setAuthentication("lead", List.of("lead"));
        tasks.complete(decision, Map.of("leadDecision", "back-to-reminders"));
        identity.clearAuthentication();
        assertThat(jdbc.sql(
                                "select e.kind || ' by ' || e.actor from case_event e join dunning_case c on c.id = e.case_id"
                                        + " where c.account_id = ? and e.kind in ('DECIDED', 'RETURNED') order by e.id")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("DECIDED by lead", "RETURNED by lead");

        assertThat(day.cases(account)).containsExactly("REMINDER: 1");
        var run = day.run(creditor.code());
        assertThat(day.lines(run.id()).get(0).line().reason()).isEqualTo("HOLD");
    }

    @Test
    void whatIsDisputedOnThePhoneIsNotDunnedWhileTheCaseStaysInEscalation() {
        complete(Map.of("outcome", "DISPUTES", "disputeReason", "DEFECT", "note", "goods damaged"));

        assertThat(openTasks()).isEmpty();
        assertThat(jdbc.sql("select reason || ' ' || note || ' ' || trim_scale(amount) || ' ' || raised_by from dispute"
                                + " where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("DEFECT goods damaged 500 collector");
        assertThat(day.cases(account)).containsExactly("ESCALATION: 1");
    }

    @Test
    void aNewItemThatFallsDueMeanwhileGetsItsOwnReminders() {
        portfolio.anInvoice(account, "80.00", "2026-03-10");
        day.is("2026-03-17");

        day.run(creditor.code());

        assertThat(day.cases(account)).containsExactlyInAnyOrder("ESCALATION: 1", "REMINDER: 1");
        assertThat(day.letters(account)).containsExactly("2026-03-17 reminder-1 80");
    }

    private void reachedLevel3On(IssuedInvoice invoice, String date) {
        jdbc.sql(
                        """
                        insert into item_clock (item_id, level, taken_over, last_notice_on)
                        select id, 3, 3, ?::date from item where invoice_id = ?
                        """)
                .params(LocalDate.parse(date), invoice.id())
                .update();
    }

    private void pay(String amount) {
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance")));
    }

    private void complete(Map<String, Object> entered) {
        var task = task().getId();
        identity.setAuthentication("collector", List.of("collector"));
        try {
            tasks.complete(task, entered);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task task() {
        return openTasks().get(0);
    }

    private List<Task> openTasks() {
        return processes().stream()
                .flatMap(
                        process -> runtime.createProcessInstanceQuery().superProcessInstanceId(process).list().stream())
                .flatMap(stage -> tasks.createTaskQuery().processInstanceId(stage.getId()).list().stream())
                .toList();
    }

    private List<String> processes() {
        return jdbc.sql(
                        "select process_instance_id from dunning_case where account_id = ? and closed_at is null order by id")
                .param(account.id())
                .query(String.class)
                .list();
    }
}
