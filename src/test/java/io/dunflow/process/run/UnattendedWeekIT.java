package io.dunflow.process.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.dunning.OrderingRuns;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.process.clock.ClockRefused;
import io.dunflow.process.clock.MovingClock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week nobody looks at does what a person pressing the button daily would do. */
@IntegrationTest
class UnattendedWeekIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    MovingClock moving;

    @Autowired
    OrderingRuns ordering;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void timeIsTimeAgain() {
        jdbc.sql("update creditor set run_hour = null").update();
        ClockUtil.reset();
    }

    @Test
    void theCalendarDoesWhatAPersonPressingTheButtonDailyWouldDo() {
        day.is("2026-03-01");
        var attended = anAccountWithThreeItems();
        var unattended = anAccountWithThreeItems();
        withARunCalendar(unattended);
        for (var date = LocalDate.parse("2026-03-02");
                !date.isAfter(LocalDate.parse("2026-04-10"));
                date = date.plusDays(1)) {
            day.is(date);
            if (portfolioWorksOn(date)) {
                day.run(codeOf(attended));
            }
        }

        day.is("2026-03-01");
        moving.to(Instant.parse("2026-04-10T20:00:00Z"));

        assertThat(day.letters(unattended)).isNotEmpty().isEqualTo(day.letters(attended));
    }

    @Test
    void aServerThatWasDownCatchesUpWithOneLetterAndOneLevel() {
        day.is("2026-03-10");
        var account = anAccountWithThreeItems();
        day.is("2026-05-18");

        day.run(codeOf(account));

        assertThat(day.letters(account)).containsExactly("2026-05-18 reminder-1 300");
    }

    @Test
    void aRunInTheFutureBeforeTheLastOneOrOnAHolidayIsRefused() {
        day.is("2026-03-10");
        var code = codeOf(anAccountWithThreeItems());
        day.run(code);

        assertThatThrownBy(() -> ordering.order(LocalDate.parse("2026-03-11"), code, false, "finance"))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> ordering.order(LocalDate.parse("2026-03-09"), code, false, "finance"))
                .hasMessageContaining("before the last executed run (2026-03-10)");
        day.is("2026-04-03");
        assertThatThrownBy(() -> ordering.order(LocalDate.parse("2026-04-03"), code, false, "finance"))
                .hasMessageContaining("2026-04-03 is not a business day");
    }

    @Test
    void theClockRefusesToLiveThroughCenturies() {
        day.is("2026-03-10");

        assertThatThrownBy(() -> moving.to(Instant.parse("2226-03-10T00:00:00Z")))
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("at most 400 days");
    }

    @Test
    void theClockOnlyMovesForward() {
        day.is("2026-03-10");

        assertThatThrownBy(() -> moving.to(Instant.parse("2026-03-09T00:00:00Z")))
                .isInstanceOf(ClockRefused.class);
    }

    private Account anAccountWithThreeItems() {
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-05");
        portfolio.anInvoice(account, "100.00", "2026-03-12");
        portfolio.anInvoice(account, "100.00", "2026-03-19");
        return account;
    }

    private void withARunCalendar(Account account) {
        jdbc.sql(
                        """
                        update creditor set run_hour = 13, auto_approve_notices = 100, auto_approve_amount = 100000,
                          bank_complete_through = '2026-05-01'
                        where id = ?
                        """)
                .param(account.creditorId())
                .update();
    }

    private boolean portfolioWorksOn(LocalDate date) {
        return date.getDayOfWeek().getValue() < 6
                && !date.equals(LocalDate.parse("2026-04-03"))
                && !date.equals(LocalDate.parse("2026-04-06"));
    }

    private String codeOf(Account account) {
        return jdbc.sql("select code from creditor where id = ?")
                .param(account.creditorId())
                .query(String.class)
                .single();
    }
}
