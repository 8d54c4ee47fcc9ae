package io.dunflow.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks all invariants in one consistent view of the database. */
@Component
public class Invariants {

    private static final int MOST_SHOWN = 100;

    private static final String EVERYTHING = InvariantQueries.ALL.stream()
            .map(invariant -> "(select 'invariant " + invariant.name() + ": ' || found from (" + invariant.sql()
                    + ") violation (found) limit " + MOST_SHOWN + ")")
            .collect(Collectors.joining(" union all "));

    private final JdbcClient jdbc;
    private final Clock clock;

    Invariants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every invariant with its violations, at most a hundred of each. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        return new Report(InvariantQueries.ALL.stream().map(this::check).toList());
    }

    /** Those invariants whose name begins so, such as {@code "1 "}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check(String beginning) {
        return new Report(InvariantQueries.ALL.stream()
                .filter(invariant -> invariant.name().startsWith(beginning))
                .map(this::check)
                .toList());
    }

    /**
     * What violates any invariant now, each with the invariant's name; one statement, for who asks after every step.
     *
     * @return empty when all hold
     */
    @Transactional(readOnly = true)
    public List<String> violated() {
        return jdbc.sql(EVERYTHING)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private Result check(Invariant invariant) {
        var violations = jdbc.sql("select * from (" + invariant.sql() + ") violation limit " + MOST_SHOWN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        return new Result(invariant.name(), invariant.question(), violations);
    }

    /** All of them. */
    public record Report(List<Result> invariants) {

        /** Whether nothing is violated. */
        public boolean holds() {
            return invariants.stream().allMatch(result -> result.violations().isEmpty());
        }
    }

    /** One of them. */
    public record Result(String name, String question, List<String> violations) {}
}
