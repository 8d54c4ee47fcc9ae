package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.audit.Invariants;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Creditors;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shipped policy does to one account, day by day. */
@IntegrationTest
class ReminderCalendarIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Creditors creditors;

    @Autowired
    BusinessDays businessDays;

    @Autowired
    BookingPayments payments;

    @Autowired
    Invariants invariants;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void threeItemsDueOneWeekApartGetTheLettersOfThePolicy() {
        day.is("2026-03-02");
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-06");
        portfolio.anInvoice(account, "100.00", "2026-03-13");
        portfolio.anInvoice(account, "100.00", "2026-03-20");

        runEachBusinessDay(account, "2026-03-02", "2026-06-01");

        System.err.println(day.letters(account));
        System.err.println(day.cases(account));
        assertThat(invariants.check().invariants())
                .allSatisfy(result ->
                        assertThat(result.violations()).as(result.question()).isEmpty());
    }

    private void runEachBusinessDay(Account account, String from, String through) {
        Creditor creditor = creditors.findById(account.creditorId()).orElseThrow();
        for (var date = LocalDate.parse(from); !date.isAfter(LocalDate.parse(through)); date = date.plusDays(1)) {
            if (businessDays.isBusinessDay("DE", date)) {
                day.is(date);
                day.run(creditor.code());
            }
        }
    }
}
