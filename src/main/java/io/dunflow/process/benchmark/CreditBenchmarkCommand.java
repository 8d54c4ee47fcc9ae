package io.dunflow.process.benchmark;

import io.dunflow.credit.CheckingCredit;
import io.dunflow.credit.CreditQuestion;
import io.dunflow.ledger.AnsweringOnce;
import io.dunflow.platform.Command;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar dunflow.jar benchmark-credit [DEBTORS] [CHECKS] [THREADS]}: measures how fast credit checks are
 * answered, each in a transaction of its own under a key of its own, as the API does, without HTTP.
 */
@Component
class CreditBenchmarkCommand implements Command {

    private static final int ROUNDS = 3;

    private final BenchmarkPortfolio portfolio;
    private final CheckingCredit checking;
    private final AnsweringOnce once;
    private final JdbcClient jdbc;
    private final Clock clock;

    CreditBenchmarkCommand(
            BenchmarkPortfolio portfolio, CheckingCredit checking, AnsweringOnce once, JdbcClient jdbc, Clock clock) {
        this.portfolio = portfolio;
        this.checking = checking;
        this.once = once;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "benchmark-credit";
    }

    @Override
    public int run(List<String> arguments) {
        var numbers = Numbers.of(arguments);
        if (portfolio.refuses()) {
            return 2;
        }
        int debtors = numbers.get(0, 10_000);
        int checks = numbers.get(1, 2_000);
        int threads = numbers.get(2, 2);
        var code = portfolio.create(debtors);
        var names = withLimitsAndOrders(code);
        for (int round = 1; round <= ROUNDS; round++) {
            measure(code, names, checks, threads, round);
        }
        return 0;
    }

    /** A limit and three open orders each. */
    private List<String> withLimitsAndOrders(String code) {
        jdbc.sql(
                        """
                insert into credit_limit (debtor_id, scope, amount, currency, reason, source, set_by, set_at)
                select debtor_id, 'DEBTOR', 5000 + debtor_id % 20000, 'EUR', 'benchmark', 'BY_HAND', 'benchmark', :now
                from account where creditor_id = (select id from creditor where code = :code)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", code)
                .update();
        jdbc.sql(
                        """
                insert into customer_order (creditor_id, account_id, number, ordered_on, amount, delivered, as_of)
                select creditor_id, id, id || '-' || n, :now::date, 100 + id % 900, (id % 3) * 50, :now
                from account, generate_series(1, 3) n
                where creditor_id = (select id from creditor where code = :code)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", code)
                .update();
        jdbc.sql("analyze").update();
        return jdbc.sql("select d.number from debtor d join account a on a.debtor_id = d.id join creditor c on"
                        + " c.id = a.creditor_id where c.code = ? order by d.id")
                .param(code)
                .query(String.class)
                .list();
    }

    private void measure(String code, List<String> debtors, int checks, int threads, int round) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var tasks = new ArrayList<Callable<long[]>>();
            for (int thread = 0; thread < threads; thread++) {
                int one = thread;
                tasks.add(() -> check(code, debtors, checks / threads, new Random(100L * round + one)));
            }
            long start = System.nanoTime();
            var times = new ArrayList<long[]>();
            for (var done : pool.invokeAll(tasks)) {
                times.add(done.get());
            }
            print(
                    round,
                    System.nanoTime() - start,
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The measurement broke off", e);
        } finally {
            pool.shutdown();
        }
    }

    private long[] check(String code, List<String> debtors, int checks, Random random) {
        return IntStream.range(0, checks)
                .mapToLong(n -> {
                    var debtor = debtors.get(random.nextInt(debtors.size()));
                    var amount = BigDecimal.valueOf(100 + random.nextInt(900_000), 2);
                    var question = new CreditQuestion(code, debtor, amount, "EUR", null);
                    long start = System.nanoTime();
                    once.answer(
                            debtor + "-" + random.nextLong(),
                            "benchmark",
                            "POST /credit-checks",
                            question,
                            Long.class,
                            () -> checking.check(question, "benchmark"));
                    return System.nanoTime() - start;
                })
                .toArray();
    }

    private static void print(int round, long nanos, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "round %d: %,d checks, %,.0f a second; half within %.1f ms, 99 of 100 within %.1f ms, all within %.1f ms%n",
                round,
                sorted.length,
                sorted.length / (nanos / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
