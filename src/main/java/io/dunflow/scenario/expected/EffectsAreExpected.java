package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code effects}: exactly what facts have done so far to the accounts of a debtor, one or several, each as it stands. */
@Component
class EffectsAreExpected implements Expectation {

    private final JdbcClient jdbc;

    EffectsAreExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "effects";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        var found = found();
        return expected.fields().entrySet().stream()
                .flatMap(debtor -> Comparing.exactly(
                        "effects on " + debtor.getKey(),
                        debtor.getValue(),
                        found.getOrDefault(debtor.getKey(), List.of()))
                        .stream())
                .toList();
    }

    private Map<String, List<Facts>> found() {
        return jdbc
                .sql(
                        """
                        select d.number as debtor, c.code as creditor, f.kind as fact, e.effect, e.task, e.due_on,
                          split_part(e.target, ':', 1) as target, e.state_before,
                          coalesce(x.outcome, case when e.pending then 'PENDING' else 'STANDS' end) as state, x.found
                        from legal_effect e join person_fact f on f.id = e.fact_id join account a on a.id = e.account_id
                        join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
                        left join legal_effect_end x on x.effect_id = e.id
                        order by e.id
                        """)
                .query((row, n) -> Map.entry(
                        row.getString("debtor"),
                        Facts.of()
                                .and("creditor", row.getString("creditor"))
                                .and("fact", row.getString("fact"))
                                .and("effect", row.getString("effect"))
                                .and("task", row.getString("task"))
                                .and("due", row.getObject("due_on", LocalDate.class))
                                .and("on", row.getString("target"))
                                .and("before", row.getString("state_before"))
                                .and("state", row.getString("state"))
                                .and("found", row.getString("found"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
