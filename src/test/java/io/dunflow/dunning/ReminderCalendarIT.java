package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.audit.Invariants;
import io.dunflow.ledger.Account;
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

        assertThat(day.letters(account))
                .containsExactly(
                        "2026-03-02 pre-due 100", // four days before A is due
                        "2026-03-09 pre-due 100", // four days before B is due
                        "2026-03-11 reminder-1 100", // A is five days late
                        "2026-03-16 pre-due 100", // four days before C is due
                        "2026-03-18 reminder-1 100", // B is five days late
                        "2026-03-25 reminder-2 200", // A had ten days, C is five days late; a week after the last
                        // letter
                        "2026-04-01 reminder-2 100", // B had ten days
                        "2026-04-08 reminder-3 200", // A had ten days, and so had C
                        "2026-04-15 reminder-3 100", // B
                        "2026-04-22 reminder-3 100"); // C
        assertThat(day.cases(account)).containsExactly("ESCALATION: 3");
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
                day.evening(date);
            }
        }
    }
}
