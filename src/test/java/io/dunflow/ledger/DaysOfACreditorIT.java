package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Half past midnight in Berlin is still yesterday in New York. */
@IntegrationTest
class DaysOfACreditorIT {

    @Autowired
    LedgerApi api;

    @Autowired
    Portfolio portfolio;

    @Autowired
    KeepingCreditors keeping;

    @Autowired
    Accounts accounts;

    @Autowired
    PlacingHolds holds;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
    }

    @Test
    void anItemIsOverdueWhenTheDayIsOverWhereItsCreditorIs() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-31T22:30:00Z")));

        assertThat(daysOverdue("Europe/Berlin")).containsExactly(1);
        assertThat(daysOverdue("America/New_York")).containsExactly(0);
    }

    @Test
    void aHoldBeginsOnTheDayThatItIsWhereItsCreditorIs() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-31T22:30:00Z")));

        assertThat(holdPlacedNow("Europe/Berlin")).isEqualTo("2026-04-01");
        assertThat(holdPlacedNow("America/New_York")).isEqualTo("2026-03-31");
    }

    @Test
    void aHoldOnADebtorBeginsAndEndsForAllItsCreditorsAtOnce() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-31T22:30:00Z")));
        var debtor = portfolio.aDebtor();
        for (var zone : List.of("Europe/Berlin", "America/New_York")) {
            accounts.findOrCreate(creditorIn(zone).id(), debtor.id(), "EUR");
        }

        var hold = holds.place(new HoldOrder(debtor.number(), null, null, "Complaint", null, null, null), "finance");
        holds.lift(hold, null, "Answered", "finance", false);

        assertThat(text("select from_date || ' ' || lifted_on from hold where id = ?", hold))
                .isEqualTo("2026-03-31 2026-03-31");
    }

    private String holdPlacedNow(String zone) {
        var account =
                accounts.findOrCreate(creditorIn(zone).id(), portfolio.aDebtor().id(), "EUR");
        var hold = holds.place(new HoldOrder(null, account.id(), null, "Complaint", null, null, null), "finance");
        return text("select from_date::text from hold where id = ?", hold);
    }

    private String text(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private Creditor creditorIn(String zone) {
        return keeping.put("Z" + Portfolio.next(), Portfolio.terms("Zoned", zone), Optional.empty());
    }

    private List<Integer> daysOverdue(String zone) throws Exception {
        var account =
                accounts.findOrCreate(creditorIn(zone).id(), portfolio.aDebtor().id(), "EUR");
        portfolio.anInvoice(account, "10.00", "2026-03-31");

        var items = api.read("/api/v1/accounts/" + account.id() + "/items").getContentAsString();
        return JsonPath.read(items, "$.items[*].daysOverdue");
    }
}
