package io.dunflow.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL below a folder, for a first run and for tests. It is as durable as an installed one: a commit is on
 * the disk when it returns. A server that a killed run left behind is ended before a new one starts.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** The driver keeps each statement prepared that it has seen; by itself it keeps fewer than a scenario needs. */
    private static final String KEEPING_STATEMENTS =
            "&prepareThreshold=1&preparedStatementCacheQueries=4000&preparedStatementCacheSizeMiB=64";

    private final EmbeddedPostgres server;
    private final String settings;

    private EmbeddedDatabase(EmbeddedPostgres server, String settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts a durable server on a free port of the loopback address.
     *
     * @param folder where data and binaries live; created when absent
     * @throws UncheckedIOException when the server does not start
     */
    public static EmbeddedDatabase startIn(Path folder) {
        return startIn(folder, true, false);
    }

    /**
     * The same.
     *
     * @param durable false is for data that nobody keeps: a commit does not wait for the disk
     * @param small whether there are always so few data that planning a statement takes longer than running it: then each
     *     is planned once, and no statistics are taken, which would have all planned again
     */
    static EmbeddedDatabase startIn(Path folder, boolean durable, boolean small) {
        var onDisk = on(durable);
        var watched = on(!small);
        var data = folder.toAbsolutePath().normalize().resolve("data");
        try {
            Files.createDirectories(folder);
            OrphanServer.endFor(data);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            folder.resolve("binaries").toAbsolutePath().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("fsync", onDisk)
                    .setServerConfig("synchronous_commit", onDisk)
                    .setServerConfig("full_page_writes", onDisk)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("jit", "off")
                    .setServerConfig("autovacuum", watched)
                    .setServerConfig("track_counts", watched)
                    .setServerConfig("update_process_title", watched)
                    .setServerConfig("plan_cache_mode", small ? "force_generic_plan" : "auto")
                    .start();
            log.info("PostgreSQL of this installation: port {}, data in {}", server.getPort(), data);
            return new EmbeddedDatabase(server, small ? KEEPING_STATEMENTS : "");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String on(boolean on) {
        return on ? "on" : "off";
    }

    /** Where to connect: user and password {@code postgres}, reachable from this machine only. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?reWriteBatchedInserts=true" + settings;
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
