package io.dunflow.process.benchmark;

import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.ReversingPayments;
import io.dunflow.platform.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar dunflow.jar benchmark-allocation [ACCOUNTS] [THREADS]}: measures how many payments are booked, and how
 * many allocations to items that makes, a second: in transactions of five hundred, as payments of a file are, and each in
 * its own. Each account pays a third of one of its two invoices, named, then the rest of both without a name.
 */
@Component
class AllocationBenchmarkCommand implements Command {

    private static final int ROUNDS = 3;
    private static final int TOGETHER = 500;

    private final BenchmarkPortfolio portfolio;
    private final BookingPayments booking;
    private final ReversingPayments reversing;
    private final JdbcClient jdbc;
    private final Clock clock;

    AllocationBenchmarkCommand(
            BenchmarkPortfolio portfolio,
            BookingPayments booking,
            ReversingPayments reversing,
            JdbcClient jdbc,
            Clock clock) {
        this.portfolio = portfolio;
        this.booking = booking;
        this.reversing = reversing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "benchmark-allocation";
    }

    @Override
    public int run(List<String> arguments) {
        if (portfolio.refuses()) {
            return 2;
        }
        var numbers = Numbers.of(arguments);
        int accounts = numbers.get(0, 10_000);
        int threads = numbers.get(1, 2);
        for (int round = 1; round <= ROUNDS; round++) {
            var together = payments(portfolio.create(accounts));
            measure(round, "500 in a transaction", threads, chunks(together, TOGETHER), booking::book);
            var alone = payments(portfolio.create(accounts));
            measure(round, "each in its own", threads, alone, booking::book);
            measure(round, "returned, each in its own", threads, ids(alone), this::giveBack);
        }
        return 0;
    }

    /** First all that name an invoice, then all that name none: no two of an account are near one another. */
    private List<CreditToBook> payments(String creditor) {
        var accounts = jdbc.sql(
                        """
                select v.account_id, min(v.number) as number, min(v.amount) filter (where v.number like '%-1') as first,
                  sum(v.amount) as both
                from invoice v join creditor c on c.id = v.creditor_id where c.code = ? group by 1 order by 1""")
                .param(creditor)
                .query(Debt.class)
                .list();
        var on = Booking.on(LocalDate.now(clock), "benchmark");
        var all = new ArrayList<CreditToBook>();
        accounts.forEach(one -> all.add(
                CreditToBook.payment(one.accountId(), "part", one.third(), on).naming(one.number())));
        accounts.forEach(one -> all.add(CreditToBook.payment(one.accountId(), "rest", one.rest(), on)));
        return all;
    }

    private List<Long> ids(List<CreditToBook> payments) {
        return jdbc.sql("select id from credit where account_id between ? and ? order by reference, id")
                .params(
                        payments.get(0).accountId(),
                        payments.get(payments.size() - 1).accountId())
                .query(Long.class)
                .list();
    }

    private void giveBack(long payment) {
        reversing.reverse(payment, "back", "INSUFFICIENT_FUNDS", Booking.on(LocalDate.now(clock), "benchmark"));
    }

    private interface Work<T> {
        void on(T one);
    }

    private <T> void measure(int round, String what, int threads, List<T> all, Work<T> work) {
        var before = written();
        long start = System.nanoTime();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var done : pool.invokeAll(all.stream()
                    .map(one -> Executors.callable(() -> work.on(one)))
                    .toList())) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The measurement broke off", e);
        } finally {
            pool.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var after = written();
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %,d payments, %,.0f a second; %,d allocations, %,.0f a second%n",
                round,
                what,
                after.payments() - before.payments(),
                (after.payments() - before.payments()) / seconds,
                after.allocations() - before.allocations(),
                (after.allocations() - before.allocations()) / seconds);
    }

    /** Payments that came or went back, and what they took from items or gave back to them. */
    private Written written() {
        return jdbc.sql(
                        """
                select (select count(*) from credit) + count(*) filter (where kind = 'RETURN') as payments,
                  count(*) filter (where credit_id is not null and item_id is not null) as allocations from entry""")
                .query(Written.class)
                .single();
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }

    private record Written(long payments, long allocations) {}

    private record Debt(long accountId, String number, BigDecimal first, BigDecimal both) {

        BigDecimal third() {
            return first.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
        }

        BigDecimal rest() {
            return both.subtract(third());
        }
    }
}
