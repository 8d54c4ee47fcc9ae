package io.dunflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StartIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSchemaOfEngineAndLedgerIsThereWithTheIndexThatDueJobsNeed() {
        var indexes = jdbc.sql("select indexname from pg_indexes where tablename = 'act_ru_job'")
                .query(String.class)
                .list();

        assertThat(indexes).contains("dunflow_job_by_due_date");
    }
}
