package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account of a chunk fails: all others go on, and the bad one stands alone with its incident. */
@IntegrationTest
class OneBadAccountIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ClosingCases closing;

    @Autowired
    BookingPayments payments;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theOthersAreDoneAndTheBadOneHasAnIncidentOnItsOwnCaseUntilItIsRepaired() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        var accounts = overdueAccountsOf(creditor.id(), 12);
        var bad = accounts.get(7);
        long proposed = day.proposed(creditor.code()).id();
        long obstacle = anotherNoticeStandsInTheWayOf(bad);

        day.send();
        closing.sweep();

        var run = day.look(proposed);

        assertThat(run.progress().done()).isEqualTo(11);
        assertThat(run.progress().failed()).isEqualTo(1);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        exhaustRetries();
        var incident =
                runtime.createIncidentQuery().processInstanceId(processOf(bad)).singleResult();
        assertThat(incident.getActivityId()).isEqualTo("Task_TakeStepAlone");

        jdbc.sql("update notice set state = 'WITHDRAWN' where id = ?")
                .param(obstacle)
                .update();
        management.setJobRetries(incident.getConfiguration(), 1);
        day.executeJobs();

        assertThat(day.letters(bad)).hasSize(1);
        assertThat(day.lines(run.id()).stream().map(line -> line.line().state()))
                .containsOnly(LineState.DONE);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(processOf(bad))
                        .count())
                .isZero();
    }

    @Test
    void anAccountThatPaidWhileItsStepFailedIsRemindedOfItsNextInvoice() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        var bad = overdueAccountsOf(creditor.id(), 2).get(0);
        long proposed = day.proposed(creditor.code()).id();
        anotherNoticeStandsInTheWayOf(bad);
        day.send();
        assertThat(day.look(proposed).progress().failed()).isEqualTo(1);

        payments.book(CreditToBook.payment(
                bad.id(),
                "P" + Portfolio.next(),
                new BigDecimal("100.00"),
                Booking.on(LocalDate.of(2026, 3, 17), "bank")));
        assertThat(day.look(proposed).progress().failed()).isZero();
        assertThat(day.look(proposed).progress().lostGround()).isEqualTo(1);
        portfolio.anInvoice(bad, "80.00", "2026-04-01");
        day.is("2026-04-20");
        day.run(creditor.code());

        assertThat(day.letters(bad)).contains("2026-04-20 reminder-1 80");
    }

    @Test
    void aRunThatIsOrderedWhileAnotherIsAtWorkLeavesItsAccountsAlone() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        overdueAccountsOf(creditor.id(), 3);
        day.proposed(creditor.code());

        var second = day.proposed(creditor.code());
        day.send();

        assertThat(second.notices()).isZero();
        assertThat(day.lines(second.id())).allMatch(line -> line.line().reason().equals("IN_RUN"));
    }

    private List<Account> overdueAccountsOf(long creditor, int count) {
        var accounts = new ArrayList<Account>();
        for (int n = 0; n < count; n++) {
            var account = portfolio.anAccountOf(creditor);
            portfolio.anInvoice(account, "100.00", "2026-03-01");
            accounts.add(account);
        }
        return accounts;
    }

    private long anotherNoticeStandsInTheWayOf(Account account) {
        return jdbc.sql(
                        """
                        insert into notice (account_id, creditor_id, debtor_id, recipient, business_date, purpose, channel,
                          template, tone, language, level, currency, claimed, state, next_attempt_at, created_at)
                        select id, creditor_id, debtor_id, 'debtor:' || debtor_id, '2026-03-16', 'DUNNING', 'EMAIL',
                          'reminder-1', 'FRIENDLY', 'en', 1, currency, 1, 'HANDED_OVER', now(), now()
                        from account where id = ? returning id
                        """)
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private String processOf(Account account) {
        return jdbc.sql("select process_instance_id from dunning_case where account_id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private void exhaustRetries() {
        for (int date = 17; date <= 20; date++) {
            day.is("2026-03-" + date);
            day.executeJobs();
        }
    }
}
