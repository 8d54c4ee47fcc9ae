package io.dunflow.scenario.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.ledger.BalancesAsOf;
import io.dunflow.scenario.history.Theatre;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of trade of three creditors, told to Dunflow day by day, and recomputed in SQL from the facts alone. The seed and the
 * number of invoices are system properties, {@code dunflow.year.seed} and {@code dunflow.year.invoices}.
 *
 * <p>So that SQL can know which invoice money pays, most payments name one and never bring more than is open of it, and
 * whoever names none owes what came first first; each invoice goes one way: in parts, deducted, returned, credited, disputed,
 * planned, or never paid. Whether a letter leaves, at which level, and when, is policy and taken from Dunflow; what it
 * claims beside the invoices is not.
 */
@Tag("properties")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearOfTradeProperties {

    private static final long SEED = Long.getLong("dunflow.year.seed", 20_241_123L);
    private static final int INVOICES = Integer.getInteger("dunflow.year.invoices", 300);

    private JdbcClient jdbc;
    private Recomputing recomputing;

    @BeforeAll
    void aYearOfTrade() {
        jdbc = Theatre.get(JdbcClient.class);
        recomputing = new Recomputing(jdbc);
        var trade = Trade.of(SEED, INVOICES);
        System.out.printf(
                "A year of trade: seed %d, %d invoices, %d facts%n",
                SEED, INVOICES, trade.facts().size());
        long began = System.nanoTime();
        TellingYear.tell(trade);
        System.out.printf("told in %.0f s%n", (System.nanoTime() - began) / 1e9);
        TradeTables.write(trade, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-31, 2025-03-31",
        "2024-06-30, 2024-06-30",
        "2024-06-30, 2024-07-08",
        "2024-06-30, 2025-03-31",
        "2024-10-15, 2024-10-15",
        "2024-10-15, 2025-03-31",
        "2024-12-31, 2024-12-31",
        "2024-12-31, 2025-01-15",
        "2025-02-28, 2025-03-31"
    })
    void everyBalanceOfADayIsAsTheFactsSayThatWereKnownOnAnother(LocalDate day, LocalDate known) {
        var items = new TreeMap<String, String>();
        var accounts = new TreeMap<String, String>();
        answered(day, known, items, accounts);
        assertThat(items).isEqualTo(recomputing.ask("items.sql", Map.of("day", day, "known", known)));
        assertThat(accounts).isEqualTo(recomputing.ask("accounts.sql", Map.of("day", day, "known", known)));
    }

    @Test
    void whatBecameKnownLaterChangesWhatWasOwedOnADayButNotWhatWasKnownThen() {
        var day = jdbc.sql(
                        "select value from trade.payment where invoice is not null and known > value order by amount desc")
                .query(LocalDate.class)
                .list()
                .get(0);
        var then = new TreeMap<String, String>();
        var now = new TreeMap<String, String>();
        answered(day, day, then, new TreeMap<>());
        answered(day, Trade.LAST, now, new TreeMap<>());

        assertThat(then).isEqualTo(recomputing.ask("items.sql", Map.of("day", day, "known", day)));
        assertThat(now)
                .isEqualTo(recomputing.ask("items.sql", Map.of("day", day, "known", Trade.LAST)))
                .isNotEqualTo(then);
    }

    @Test
    void everyLineOfInterestThatALetterClaimedFollowsFromWhatWasKnownOnItsDay() {
        recomputing.run("asked-of-letters.sql");
        var claimed = recomputing.ask("claimed.sql", Map.of());
        assertThat(claimed).isNotEmpty().isEqualTo(recomputing.ask("statements.sql", Map.of()));

        jdbc.sql("update trade.asked set through = through - 1").update();
        assertThat(claimed).isNotEqualTo(recomputing.ask("statements.sql", Map.of()));
    }

    @Test
    void theInterestThatIsStatedOfEachInvoiceFollowsFromAllThatIsKnown() {
        recomputing.run("asked-now.sql");
        var stated = Statements.through(Trade.LAST);
        var recomputed = recomputing.ask("statements.sql", Map.of());
        assertThat(stated).isNotEmpty();
        assertThat(differing(stated, recomputed)).isEmpty();

        jdbc.sql("update trade.asked set through = through - 1").update();
        assertThat(stated).isNotEqualTo(recomputing.ask("statements.sql", Map.of()));
    }

    @Test
    void aFixedSumStandsOncePerLatePaymentAndAFeePerLetterOnPaper() {
        recomputing.run("asked-of-letters.sql");
        var sums = recomputing.ask("claimed-sums.sql", Map.of());
        assertThat(sums).isNotEmpty().isEqualTo(recomputing.ask("sums.sql", Map.of()));
        assertThat(recomputing.ask("claimed-fees.sql", Map.of())).isEqualTo(recomputing.ask("fees.sql", Map.of()));

        jdbc.sql("update trade.debtor set consumer = not consumer").update();
        assertThat(sums).isNotEqualTo(recomputing.ask("sums.sql", Map.of()));
        jdbc.sql("update trade.debtor set consumer = not consumer").update();
    }

    @Test
    void aCentThatOneFactSaysOtherwiseIsFound() {
        var items = new TreeMap<String, String>();
        var accounts = new TreeMap<String, String>();
        answered(Trade.LAST, Trade.LAST, items, accounts);
        var params = Map.of("day", Trade.LAST, "known", Trade.LAST);
        for (var wrong : List.of("invoice is null", "invoice is not null")) {
            var one = "where reference = (select min(reference) from trade.payment where " + wrong + ")";
            jdbc.sql("update trade.payment set amount = amount - 0.01 " + one).update();
            assertThat(List.of(items, accounts))
                    .isNotEqualTo(
                            List.of(recomputing.ask("items.sql", params), recomputing.ask("accounts.sql", params)));
            jdbc.sql("update trade.payment set amount = amount + 0.01 " + one).update();
        }
        assertThat(accounts).isEqualTo(recomputing.ask("accounts.sql", params));
    }

    /** Only what does not agree: a year is too long to be read. */
    private static List<String> differing(Map<String, String> stated, Map<String, String> recomputed) {
        return Stream.concat(stated.keySet().stream(), recomputed.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(stated.get(key), recomputed.get(key)))
                .map(key -> key + ": stated " + stated.get(key) + ", recomputed " + recomputed.get(key))
                .toList();
    }

    private void answered(LocalDate day, LocalDate known, Map<String, String> items, Map<String, String> accounts) {
        var balances = Theatre.get(BalancesAsOf.class);
        jdbc.sql("select a.id, a.currency, d.number from account a join debtor d on d.id = a.debtor_id")
                .query(row -> {
                    var balance = balances.of(row.getLong("id"), row.getString("currency"), day, known);
                    balance.items().forEach(item -> items.put(item.invoice(), item.open()));
                    accounts.put(
                            row.getString("number"),
                            balance.open() + " free " + balance.unallocated() + " charged " + balance.charges());
                });
    }
}
