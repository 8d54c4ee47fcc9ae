package io.dunflow.process;

import java.util.Collection;
import java.util.List;
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
class ReadingAhead {

    private static final String EXECUTIONS =
            "select * from ACT_RU_EXECUTION where ID_ = any(string_to_array(#{ids}, ','))";

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    ReadingAhead(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Fills the cache of the current command with the cases that wait here and store nothing. */
    void read(Collection<String> processInstanceIds) {
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
}
