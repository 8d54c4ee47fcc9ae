package io.dunflow.scenario.expected;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code run}: how the last run stands. */
@Component
class RunIsExpected implements Expectation {

    private final JdbcClient jdbc;

    RunIsExpected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "run";
    }

    @Override
    public List<Mismatch> check(Part expected, Scene scene) {
        return Comparing.fields(word(), expected, last());
    }

    private Facts last() {
        return jdbc.sql("select * from dunning_run order by id desc limit 1")
                .query((row, n) -> Facts.of()
                        .and("date", row.getObject("run_date", LocalDate.class))
                        .and("state", row.getString("state"))
                        .and("dry", row.getBoolean("dry_run"))
                        .and("scheduled", row.getBoolean("scheduled"))
                        .and("approval", row.getString("approval"))
                        .and("approval-reason", row.getString("approval_reason"))
                        .and("proposed-by", row.getString("proposed_by"))
                        .and("approved-by", row.getString("approved_by"))
                        .and("accounts", row.getInt("accounts"))
                        .and("notices", row.getInt("notices")))
                .optional()
                .orElseGet(Facts::of);
    }
}
