package io.dunflow.scenario.expected;

import io.dunflow.resolution.correction.CorrectionLine;
import io.dunflow.resolution.correction.CorrectionLines;
import io.dunflow.resolution.correction.Corrections;
import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.Part;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code corrections}: what was found wrong in letters so far, in the order in which it was found. */
@Component
class CorrectionsAreExpected implements Expectation {

    private final Corrections corrections;
    private final CorrectionLines lines;
    private final JdbcClient jdbc;

    CorrectionsAreExpected(Corrections corrections, CorrectionLines lines, JdbcClient jdbc) {
        this.corrections = corrections;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "corrections";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.exactly(
                word(), expected, all().stream().map(this::facts).toList());
    }

    private List<Found> all() {
        return jdbc.sql(
                        """
                        select k.id, d.number as debtor from correction k join account a on a.id = k.account_id
                        join debtor d on d.id = a.debtor_id order by k.id
                        """)
                .query(Found.class)
                .list();
    }

    private Facts facts(Found found) {
        var correction = corrections.find(found.id()).orElseThrow();
        return Facts.of()
                .and("debtor", found.debtor())
                .and("state", correction.state().name())
                .and("cause", correction.cause())
                .and("found", correction.foundOn())
                .and("difference", Money.of(correction.difference()))
                .and("decide-by", correction.decideBy())
                .and("lost", Money.of(correction.lost()))
                .and(
                        "claims",
                        lines.of(found.id()).stream()
                                .map(CorrectionsAreExpected::facts)
                                .toList());
    }

    private static Facts facts(CorrectionLine line) {
        return Facts.of()
                .and("item", line.invoice())
                .and("letter", line.letterOn())
                .and("level", line.level())
                .and("claimed", Money.of(line.claimed()))
                .and("right", Money.of(line.rightly()))
                .and("falls", line.levelFalls())
                .and("cause", line.cause())
                .and("bookings", line.bookings());
    }

    /** A correction of a debtor. */
    record Found(long id, String debtor) {}
}
