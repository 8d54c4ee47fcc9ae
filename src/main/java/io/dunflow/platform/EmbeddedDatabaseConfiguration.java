package io.dunflow.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves from an embedded PostgreSQL when {@code dunflow.database.folder} says where, else from the given one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dunflow.database.folder")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${dunflow.database.folder}") Path folder,
            @Value("${dunflow.database.durable:true}") boolean durable,
            @Value("${dunflow.database.small:false}") boolean small) {
        return EmbeddedDatabase.startIn(folder, durable, small);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            EmbeddedDatabase database, @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername("postgres");
        source.setPassword("postgres");
        source.setMaximumPoolSize(connections);
        source.setPoolName("dunflow");
        return source;
    }
}
