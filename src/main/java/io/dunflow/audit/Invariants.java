package io.dunflow.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks all invariants in one consistent view of the database. */
@Component
public class Invariants {

    private static final int MOST_SHOWN = 100;

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
