package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code figures}: sums of a creditor or a debtor at a day, as a report would show them. */
@Component
class FiguresAreExpected implements Expectation {

    private final JdbcClient jdbc;
    private final List<Figures> figures;

    FiguresAreExpected(JdbcClient jdbc, List<Figures> figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @Override
    public String word() {
        return "figures";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var mismatches = new ArrayList<Mismatch>();
        for (var one : expected.all()) {
            mismatches.addAll(Comparing.fields("figures of " + subject(one, scene), one, facts(one, scene)));
        }
        return mismatches;
    }

    private static String subject(Part one, Scene scene) {
        return one.text("debtor").orElseGet(() -> scene.creditor(one).code());
    }

    private Facts facts(Part one, Scene scene) {
        var day = one.date("at").orElse(scene.today());
        if (day.isAfter(scene.today())) {
            throw one.get("at").refused("it is only " + scene.today());
        }
        var found = Facts.of();
        one.fields().forEach((name, value) -> found.and(name, chosen(name) ? value.text() : null));
        var accounts = accounts(one, scene);
        figures.forEach(kind -> kind.of(accounts, day).fields().forEach(found::and));
        return found;
    }

    private static boolean chosen(String field) {
        return List.of("creditor", "debtor", "currency", "at").contains(field);
    }

    private List<Long> accounts(Part one, Scene scene) {
        var creditor = scene.creditor(one);
        var debtor = one.has("debtor") ? scene.debtor(one.get("debtor")) : null;
        return jdbc.sql(
                        """
                        select id from account where creditor_id = :creditor and currency = :currency
                          and (:debtor::bigint is null or debtor_id = :debtor::bigint)
                        """)
                .param("creditor", creditor.id())
                .param("currency", one.text("currency").orElse(creditor.terms().currency()))
                .param("debtor", debtor)
                .query(Long.class)
                .list();
    }
}
