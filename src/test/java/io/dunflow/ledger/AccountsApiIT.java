package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountsApiIT {

    @Autowired
    LedgerApi api;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Accounts accounts;

    @Autowired
    Covering covering;

    @Autowired
    BookingPayments payments;

    @Autowired
    Clock clock;

    private Creditor creditor;
    private Debtor late;
    private Account overdue;
    private LocalDate today;

    @BeforeEach
    void aCreditorWithOneOverdueAccountOfTwo() {
        creditor = portfolio.aCreditor();
        late = portfolio.aDebtor();
        today = creditor.today(clock);
        overdue = accounts.findOrCreate(creditor.id(), late.id(), "EUR");
        portfolio.anInvoice(overdue, "100.00", today.minusDays(12).toString());
        portfolio.anInvoice(overdue, "50.00", today.toString());
        var early = accounts.findOrCreate(creditor.id(), portfolio.aDebtor().id(), "EUR");
        portfolio.anInvoice(early, "70.00", today.plusDays(5).toString());
    }

    @Test
    void accountsAreListedInPartsAndFiltered() throws Exception {
        var path = "/api/v1/accounts?creditor=" + creditor.code();

        var first = api.read(path + "&limit=1").getContentAsString();
        String next = JsonPath.read(first, "$.next");
        var second = api.read(path + "&limit=1&cursor=" + next).getContentAsString();

        assertThat(JsonPath.<List<Object>>read(first, "$.items")).hasSize(1);
        assertThat(JsonPath.<List<Object>>read(second, "$.items")).hasSize(1);
        assertThat(JsonPath.<Object>read(second, "$.next")).isNull();
        assertThat(ids(path + "&overdue=true")).containsExactly((int) overdue.id());
        assertThat(ids(path + "&debtor=" + late.number())).containsExactly((int) overdue.id());
        assertThat(ids(path + "&debtor=" + late.name().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly((int) overdue.id());
        assertThat(ids(path + "&debtor=%25")).isEmpty();
        assertThat(ids(path + "&debtor=x' or '1'='1")).isEmpty();
        assertThat(api.read(path + "&cursor=invented").getStatus()).isEqualTo(422);
        assertThat(api.read(path + "&limit=100000").getStatus()).isEqualTo(422);
    }

    @Test
    void anAccountShowsItsSumsAsStrings() throws Exception {
        covering.cover(firstItem(), Cover.DISPUTE, 1, new BigDecimal("20.00"), today);

        var account = api.read("/api/v1/accounts/" + overdue.id()).getContentAsString();

        assertThat(JsonPath.<Object>read(account, "$.open")).isEqualTo("150.00");
        assertThat(JsonPath.<Object>read(account, "$.dunnable")).isEqualTo("130.00");
        assertThat(JsonPath.<Object>read(account, "$.overdue")).isEqualTo("100.00");
        assertThat(JsonPath.<Object>read(account, "$.overdueItems")).isEqualTo(1);
        assertThat(api.read("/api/v1/accounts/999999999").getStatus()).isEqualTo(404);
    }

    @Test
    void itemsShowWhatIsOpenAndHowLateItIs() throws Exception {
        payments.book(CreditToBook.payment(overdue.id(), "P", new BigDecimal("110.00"), Booking.on(today, "test")));
        var path = "/api/v1/accounts/" + overdue.id() + "/items";

        var all = api.read(path).getContentAsString();
        var open = api.read(path + "?open=true").getContentAsString();
        var part = api.read(path + "?limit=1").getContentAsString();
        var rest = api.read(path + "?limit=1&cursor=" + JsonPath.read(part, "$.next"))
                .getContentAsString();

        assertThat(JsonPath.<List<String>>read(all, "$.items[*].open")).containsExactly("0.00", "40.00");
        assertThat(JsonPath.<List<Integer>>read(all, "$.items[*].daysOverdue")).containsExactly(0, 0);
        assertThat(JsonPath.<Object>read(all, "$.items[0].settledOn")).isEqualTo(today.toString());
        assertThat(JsonPath.<List<String>>read(open, "$.items[*].open")).containsExactly("40.00");
        assertThat(JsonPath.<List<String>>read(rest, "$.items[*].open")).containsExactly("40.00");
    }

    @Test
    void daysOverdueCountFromTheDueDate() throws Exception {
        var items = api.read("/api/v1/accounts/" + overdue.id() + "/items").getContentAsString();

        assertThat(JsonPath.<List<Integer>>read(items, "$.items[*].daysOverdue"))
                .containsExactly(12, 0);
    }

    private long firstItem() throws Exception {
        var items = api.read("/api/v1/accounts/" + overdue.id() + "/items").getContentAsString();
        return JsonPath.<Integer>read(items, "$.items[0].id");
    }

    private List<Integer> ids(String path) throws Exception {
        return JsonPath.read(api.read(path).getContentAsString(), "$.items[*].id");
    }
}
