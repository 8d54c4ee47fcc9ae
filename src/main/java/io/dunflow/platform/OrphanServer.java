package io.dunflow.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the run that started it, known by the data directory its pid file names. */
final class OrphanServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

    private static final long PATIENCE_SECONDS = 30;

    private OrphanServer() {}

    /** Ends the server of the data directory if one is alive, gently first. */
    static void endFor(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data)) {
            return;
        }
        var server = ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(ProcessHandle::isAlive)
                .filter(OrphanServer::isPostgres);
        if (server.isPresent()) {
            end(server.get(), data);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle server, Path data) throws IOException {
        log.warn("A PostgreSQL of a killed run still serves {}; ending it", data);
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ending the PostgreSQL that serves " + data, e);
        } catch (ExecutionException e) {
            throw new IOException("The PostgreSQL that serves " + data + " could not be ended", e);
        }
    }
}
