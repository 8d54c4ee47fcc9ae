package io.dunflow.process.benchmark;

import io.dunflow.interest.AskingInterestTerms;
import io.dunflow.interest.InterestStatement;
import io.dunflow.interest.InterestTerms;
import io.dunflow.interest.StatingInterest;
import io.dunflow.ledger.PrincipalFrom;
import io.dunflow.ledger.Principals;
import io.dunflow.platform.Command;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar dunflow.jar benchmark-interest [ITEMS]}: measures how many lines of interest statements are computed a
 * second by one thread, alone and with the money read from the ledger.
 */
@Component
class InterestBenchmarkCommand implements Command {

    private static final int ROUNDS = 3;
    private static final int TOGETHER = 1_000;
    private static final LocalDate FROM = LocalDate.parse("2021-03-02");
    private static final LocalDate THROUGH = LocalDate.parse("2026-11-15");

    private final BenchmarkPortfolio portfolio;
    private final Principals principals;
    private final AskingInterestTerms asking;
    private final StatingInterest stating;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    InterestBenchmarkCommand(
            BenchmarkPortfolio portfolio,
            Principals principals,
            AskingInterestTerms asking,
            StatingInterest stating,
            Decisions decisions,
            JdbcClient jdbc) {
        this.portfolio = portfolio;
        this.principals = principals;
        this.asking = asking;
        this.stating = stating;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "benchmark-interest";
    }

    @Override
    public int run(List<String> arguments) {
        if (portfolio.refuses()) {
            return 2;
        }
        int items = Numbers.of(arguments).get(0, 100_000);
        portfolio.create(items / 2);
        var ids = jdbc.sql("select id from item order by id").query(Long.class).list();
        var terms = asking.of("DE_B2B", FROM, decisions.openUnrecorded());
        for (int round = 1; round <= ROUNDS; round++) {
            measure("years, partly paid", round, ids.stream().map(id -> ofYears(terms, id)));
            measure("of the ledger", round, chunks(ids).flatMap(chunk -> ofLedger(terms, chunk)));
        }
        return 0;
    }

    /** Nearly six years of a debt that is paid in three parts. */
    private InterestStatement ofYears(InterestTerms terms, long id) {
        var amount = BigDecimal.valueOf(5_000 + id % 495_000, 2);
        var base = List.of(
                new PrincipalFrom(FROM.minusDays(30), amount),
                new PrincipalFrom(FROM.plusDays(400 + id % 300), amount.divide(BigDecimal.valueOf(2))),
                new PrincipalFrom(FROM.plusDays(1_200 + id % 300), amount.divide(BigDecimal.valueOf(4))));
        return stating.state(terms, "EUR", base, FROM, THROUGH);
    }

    private Stream<InterestStatement> ofLedger(InterestTerms terms, List<Long> ids) {
        var unpaid = principals.of(ids);
        return ids.stream().map(id -> {
            var begin = unpaid.get(id).get(0).day();
            return stating.state(terms, "EUR", unpaid.get(id), begin, THROUGH);
        });
    }

    private static Stream<List<Long>> chunks(List<Long> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + TOGETHER)
                .mapToObj(from -> ids.subList(from, Math.min(from + TOGETHER, ids.size())));
    }

    private static void measure(String what, int round, Stream<InterestStatement> statements) {
        long start = System.nanoTime();
        long[] counted = {0, 0};
        statements.forEach(statement -> {
            counted[0]++;
            counted[1] += statement.lines().size();
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "round %d, %s: %,d statements, %,.0f a second; %,d lines, %,.0f a second%n",
                round,
                what,
                counted[0],
                counted[0] / seconds,
                counted[1],
                counted[1] / seconds);
    }
}
