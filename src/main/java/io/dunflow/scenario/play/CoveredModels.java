package io.dunflow.scenario.play;

import io.dunflow.process.stage.StageModels;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the shipped models the scenarios ran. */
@Component
class CoveredModels {

    private final StageModels models;
    private final JdbcClient jdbc;
    private final Map<String, Set<String>> ran = new TreeMap<>();

    CoveredModels(StageModels models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** Notes what ran since the database was emptied. */
    void note() {
        jdbc.sql("select distinct proc_def_id_, act_id_ from act_hi_actinst").query(row -> {
            add(row.getString(1), row.getString(2));
        });
        models.eachUnrecordedRow(this::add);
    }

    /** What was run of each process and each table, whatever policy it belonged to. */
    Coverage coverage() {
        jdbc.sql("select definition_id, unnest(string_to_array(rules, ',')) from decision")
                .query(row -> {
                    add(row.getString(1), row.getString(2));
                });
        return Coverage.of(models.flowNodes(), models.rules(), ran);
    }

    private void add(String definition, String element) {
        ran.computeIfAbsent(definition, id -> new TreeSet<>()).add(element);
    }
}
