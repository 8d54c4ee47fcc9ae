package io.dunflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The own database as an operator gets it; that of the other tests need not outlive them. */
class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void aCommitIsDurableUnlessSomebodySaysOtherwise() {
        new ApplicationContextRunner()
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .withPropertyValues("dunflow.database.folder=" + folder, "spring.datasource.hikari.maximum-pool-size=1")
                .run(context -> {
                    var jdbc = JdbcClient.create(context.getBean(DataSource.class));
                    assertThat(setting(jdbc, "fsync")).isEqualTo("on");
                    assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
                    assertThat(setting(jdbc, "full_page_writes")).isEqualTo("on");
                    assertThat(setting(jdbc, "autovacuum")).isEqualTo("on");
                    assertThat(setting(jdbc, "track_counts")).isEqualTo("on");
                    assertThat(setting(jdbc, "plan_cache_mode")).isEqualTo("auto");
                });
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("show " + name).query(String.class).single();
    }
}
