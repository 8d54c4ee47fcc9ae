package io.dunflow.process.run;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all cases of a chunk that are about to be woken, so that no wake reads its own. By primary key: the engine's
 * process instance query joins and sorts, and scans the whole table as long as PostgreSQL has no statistics of it.
 */
@Component
public class ReadingAhead {

    private static final String EXECUTIONS =
            "select * from ACT_RU_EXECUTION where ID_ = any(string_to_array(#{ids}, ','))";

    private final RuntimeService runtime;
    private final KnownHistory history;
    private final JdbcClient jdbc;

    ReadingAhead(RuntimeService runtime, KnownHistory history, JdbcClient jdbc) {
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Fills the cache of the current command with the cases that wait here and store nothing. */
    public void read(Collection<String> processInstanceIds) {
        history.is(times(processInstanceIds));
        var storing = storing(processInstanceIds);
        runtime
                .createNativeProcessInstanceQuery()
                .sql(EXECUTIONS)
                .parameter("ids", String.join(",", processInstanceIds))
                .list()
                .stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution -> execution.getActivityId() != null && !storing.contains(execution.getId()))
                .forEach(ReadingAhead::noVariables);
    }

    /** A case without variables says so only after it has asked for them: a transient one leaves its mark on the row. */
    private static void noVariables(ExecutionEntity execution) {
        execution.restoreProcessInstance(List.of(execution), null, List.of(), null, null, null, null);
    }

    private Set<String> storing(Collection<String> processInstanceIds) {
        return jdbc.sql("select execution_id_ from act_ru_variable where execution_id_ = any(:ids)")
                .param("ids", processInstanceIds.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private Map<String, Date> times(Collection<String> processInstanceIds) {
        var times = new HashMap<String, Date>();
        jdbc.sql(
                        """
                        select a.id_ as wait, a.start_time_, p.id_ as process, p.removal_time_
                        from act_ru_execution e
                        join act_hi_actinst a on a.id_ = e.act_inst_id_
                        join act_hi_procinst p on p.id_ = e.id_
                        where e.id_ = any(:ids)
                        """)
                .param("ids", processInstanceIds.toArray(String[]::new))
                .query(row -> {
                    times.put(row.getString("wait"), row.getTimestamp("start_time_"));
                    times.put(row.getString("process"), row.getTimestamp("removal_time_"));
                });
        return times;
    }
}
