package io.dunflow.faults;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same with a PostgreSQL server of its own, and with the end of that server. */
@Tag("faults")
class DatabaseServerIT {

    private final Path folder = Path.of("target", "faults", UUID.randomUUID().toString());
    private final Database database = new Database(folder.resolve("database"));
    private final ServerProcess server = new ServerProcess(folder, database.settings());

    @BeforeEach
    void start() {
        database.start();
        server.start();
    }

    @AfterEach
    void stop() {
        if (server.isAlive()) {
            server.stop();
        }
        database.close();
    }

    @Test
    void aRunWhoseServerIsKilledFinishesByItselfAfterTheRestart() {
        var run = LargeRun.approvedOn(server);
        run.awaitTheMiddle();

        server.kill();
        server.start();

        endsWhole(run);
    }

    @Test
    void aRunWhoseDatabaseIsKilledFinishesByItselfAfterTheDatabasesRestart() {
        var run = LargeRun.approvedOn(server);
        run.awaitTheMiddle();

        database.kill();
        database.start();

        endsWhole(run);
    }

    private void endsWhole(LargeRun run) {
        run.awaitTheEnd();
        Letters.areOneToEachAccount(run, database.client(), folder.resolve("outbox"));
        run.isWhole();
    }
}
