package io.dunflow.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run looks only at plans of which something may have changed, however many there are. */
@IntegrationTest
class PlansLookedAtIT {

    @Autowired
    ProposingPlans proposing;

    @Autowired
    JudgingPlans judging;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    Day day;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long plan;

    /** Two instalments, on Monday the 9th of March and a month later. */
    @BeforeEach
    void aPlanRuns() {
        day.is("2026-03-02");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "400.00", "2026-02-16");
        var first = LocalDate.parse("2026-03-09");
        plan = proposing.propose(
                new PlanOrder(account.id(), null, 2, first, 1, PlanRhythm.MONTHS, null, PlanParty.DEBTOR, "CASH", null),
                null,
                "collector");
        judge("2026-03-02");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void nothingBookedAndNothingDueIsNotLookedAtAgain() {
        var before = lookedAt();

        judge("2026-03-03");

        assertThat(lookedAt()).isEqualTo(before);
    }

    @Test
    void aPaymentIsLookedAtInTheNextRunAndThenNoMore() {
        day.is("2026-03-03");
        var booking = Booking.on(LocalDate.parse("2026-03-03"), "test");
        payments.book(CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal("50.00"), booking));

        judge("2026-03-04");
        var found = lookedAt();
        judge("2026-03-05");

        assertThat(counted()).isEqualByComparingTo("50.00");
        assertThat(lookedAt()).isEqualTo(found);
    }

    @Test
    void whatIsDueAndNotYetKnownIsLookedAtInEachRunAndWrittenOnce() {
        judge("2026-03-17");
        var before = lookedAt();
        judge("2026-03-18");
        assertThat(instalment()).isEqualTo("AWAITING_BANK");
        assertThat(lookedAt()).isEqualTo(before);
        jdbc.sql("update creditor set bank_complete_through = '2026-03-18' where id = ?")
                .param(account.creditorId())
                .update();

        judge("2026-03-19");

        assertThat(instalment()).isEqualTo("MISSED");
    }

    private void judge(String on) {
        day.is(on);
        transactions.executeWithoutResult(transaction -> judging.judge(account.creditorId(), LocalDate.parse(on)));
    }

    private OffsetDateTime lookedAt() {
        return jdbc.sql("select judged_at from plan where id = ?")
                .param(plan)
                .query(OffsetDateTime.class)
                .single();
    }

    private String instalment() {
        return jdbc.sql("select state from plan_instalment where plan_id = ? and no = 1")
                .param(plan)
                .query(String.class)
                .single();
    }

    private BigDecimal counted() {
        return jdbc.sql("select counted from plan where id = ?")
                .param(plan)
                .query(BigDecimal.class)
                .single();
    }
}
