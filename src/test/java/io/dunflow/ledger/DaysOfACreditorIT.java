package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    private List<Integer> daysOverdue(String zone) throws Exception {
        var creditor = keeping.put("Z" + Portfolio.next(), Portfolio.terms("Zoned", zone), Optional.empty());
        var account = accounts.findOrCreate(creditor.id(), portfolio.aDebtor().id(), "EUR");
        portfolio.anInvoice(account, "10.00", "2026-03-31");

        var items = api.read("/api/v1/accounts/" + account.id() + "/items").getContentAsString();
        return JsonPath.read(items, "$.items[*].daysOverdue");
    }
}
