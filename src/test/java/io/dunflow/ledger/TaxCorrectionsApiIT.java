package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TaxCorrectionsApiIT {

    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Autowired
    LedgerApi api;

    @Autowired
    Portfolio portfolio;

    @Autowired
    AdjustingItems adjusting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void financeReadsByWhatTheBooksOfAPeriodCorrectTheTax() throws Exception {
        var creditor = portfolio.aCreditor();
        var account = portfolio.accountOf(creditor, portfolio.aDebtor());
        var invoice = portfolio.anInvoice(account, "119.00", "2026-03-01");
        jdbc.sql("insert into invoice_tax (invoice_id, no, percent, gross) values (?, 1, 19, 119.00)")
                .param(invoice.id())
                .update();
        adjusting.adjust(new Adjustment(
                invoice.itemIds().get(0),
                EntryKind.WRITE_OFF,
                new BigDecimal("-59.50"),
                "write-off:0",
                "UNCOLLECTABLE",
                Booking.on(DAY, "finance")));
        var path = "/api/v1/tax-corrections?creditor=" + creditor.code();

        var body = api.read(path + "&from=2026-03-01&through=2026-03-31").getContentAsString();
        assertThat(JsonPath.<Object>read(body, "$.totals[0].tax")).isEqualTo("9.50");
        assertThat(JsonPath.<Object>read(body, "$.totals[0].net")).isEqualTo("50.00");
        assertThat(JsonPath.<Object>read(body, "$.corrections[0].kind")).isEqualTo("WRITE_OFF");
        var later = api.read(path + "&from=2026-04-01&through=2026-04-30").getContentAsString();
        assertThat(JsonPath.<Object>read(later, "$.corrections")).hasToString("[]");
        var backwards = api.read(path + "&from=2026-04-01&through=2026-03-31");
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(backwards.getContentAsString()).contains("through", "2026-04-01");
        assertThat(api.read("/api/v1/tax-corrections?creditor=NOBODY&from=2026-03-01&through=2026-03-31")
                        .getStatus())
                .isEqualTo(404);
    }
}
