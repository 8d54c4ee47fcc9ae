package io.dunflow.process;

import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts that its jar ships, and the indexes they lack. */
@Component
class V1__EngineSchema extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    @Override
    public void migrate(Context context) throws Exception {
        var populator = new ResourceDatabasePopulator();
        Stream.of("engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history")
                .map(part -> new ClassPathResource(SCRIPTS + part + ".sql"))
                .forEach(populator::addScript);
        populator.populate(context.getConnection());
        try (var statement = context.getConnection().createStatement()) {
            // Without it each poll for due jobs reads every waiting timer.
            statement.execute("create index dunflow_job_by_due_date on act_ru_job (duedate_)");
            // Finds the tasks about an account by the page to which they lead.
            statement.execute("create index dunflow_task_by_page on act_ru_variable (split_part(text_, '#', 1))"
                    + " where name_ in ('accountUrl', 'followUpUrl') and task_id_ is not null");
        }
    }
}
