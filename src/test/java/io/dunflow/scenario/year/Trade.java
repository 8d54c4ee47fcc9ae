package io.dunflow.scenario.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A year of trade that never was: the same seed and number of invoices give the same facts. */
record Trade(List<Trader> traders, List<Fact> facts) {

    static final LocalDate FIRST = LocalDate.parse("2024-04-02");
    static final LocalDate LAST = LocalDate.parse("2025-03-31");

    private static final int DAYS_OF_INVOICES = 320;
    private static final int INVOICES_EACH = 20;

    /** Makes it up. */
    static Trade of(long seed, int invoices) {
        int count = Math.max(15, invoices / INVOICES_EACH);
        var random = new Random(seed);
        var stories = new Stories(random);
        var traders = IntStream.range(0, count).mapToObj(Trader::nth).toList();
        var silent = new ArrayList<Fact>();
        for (int n = 0; n < count; n++) {
            int own = invoices / count + (n < invoices % count ? 1 : 0);
            for (var invoice : invoices(traders.get(n), own, random)) {
                if (invoice.trader().pays() == Trader.Pays.SILENTLY) {
                    silent.add(invoice);
                    paySilently(invoice, silent, random);
                } else {
                    stories.happen(invoice);
                }
            }
        }
        var all = new ArrayList<>(stories.facts());
        all.addAll(silent);
        all.removeIf(fact -> fact.known().isAfter(LAST));
        return new Trade(traders, all);
    }

    private static List<Fact.Invoice> invoices(Trader trader, int count, Random random) {
        var days = new TreeSet<LocalDate>();
        while (days.size() < count) {
            days.add(FIRST.plusDays(random.nextInt(DAYS_OF_INVOICES)));
        }
        var invoices = new ArrayList<Fact.Invoice>();
        for (var issued : days) {
            invoices.add(new Fact.Invoice(
                    trader.number() + "-" + (invoices.size() + 1),
                    trader,
                    BigDecimal.valueOf(10_000 + random.nextInt(random.nextInt(8) == 0 ? 2_000_000 : 150_000), 2),
                    issued,
                    trader.due(issued),
                    discount(trader, random),
                    trader.pays() == Trader.Pays.NAMING && random.nextInt(6) == 0
                            ? issued.plusDays(random.nextInt(6))
                            : issued));
        }
        return invoices;
    }

    private static String discount(Trader trader, Random random) {
        return trader.takesDiscounts() && random.nextInt(3) == 0
                ? List.of("2%10", "3%7;2%14", "1.5%14").get(random.nextInt(3))
                : null;
    }

    /** Now and then about as much as an invoice, as it comes, sometimes before there is anything to pay. */
    private static void paySilently(Fact.Invoice invoice, List<Fact> facts, Random random) {
        if (random.nextInt(5) == 0) {
            return;
        }
        var value = invoice.issued().plusDays(random.nextInt(60));
        facts.add(new Fact.Payment(
                "S" + facts.size(),
                invoice.trader(),
                null,
                invoice.amount()
                        .add(BigDecimal.valueOf(random.nextInt(20_000) - 10_000, 2))
                        .max(BigDecimal.TEN),
                value,
                value.plusDays(random.nextInt(3) == 0 ? random.nextInt(16) : 0)));
    }
}
