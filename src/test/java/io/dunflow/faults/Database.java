package io.dunflow.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server of its own, which can be killed and started again on the same port. */
final class Database implements AutoCloseable {

    private final Path folder;
    private final int port = ServerProcess.freePort();
    private EmbeddedPostgres server;

    Database(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    void start() {
        try {
            Files.createDirectories(folder);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the postmaster like {@code kill -9}, and waits until its children have noticed. */
    void kill() {
        var postmaster = ProcessHandle.of(pid()).orElseThrow();
        var children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        // Finds nothing to stop, and gives up its hold on the folder.
        close();
    }

    private long pid() {
        return Long.parseLong(PostmasterFile.of(folder.resolve("data")).get(0).trim());
    }

    String[] settings() {
        return new String[] {
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true",
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.connection-timeout=5000"
        };
    }

    JdbcClient client() {
        return at(port);
    }

    /** The embedded server whose data lies in a folder. */
    static JdbcClient embeddedIn(Path data) {
        return at(Integer.parseInt(PostmasterFile.of(data).get(3).trim()));
    }

    private static JdbcClient at(int port) {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
