package io.dunflow.faults;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server ends in the middle of a run of 5,000 accounts, and is started again. */
class KillDuringRunIT {

    private final Path folder = Path.of("target", "faults", UUID.randomUUID().toString());
    private final ServerProcess server =
            new ServerProcess(folder, "--dunflow.database.folder=" + folder.resolve("database"));

    @AfterEach
    void stop() {
        if (server.isAlive()) {
            server.stop();
        }
    }

    @Test
    void aRunWhoseServerIsKilledFinishesByItselfAfterTheRestart() {
        server.start();
        var run = LargeRun.approvedOn(server);
        run.awaitTheMiddle();

        server.kill();
        server.start();

        run.awaitTheEnd();
        letters(run);
        run.isWhole();
    }

    @Test
    @Tag("faults")
    void aServerThatIsAskedToStopFinishesItsChunksAndLeavesTheRestForLater() {
        server.start();
        var run = LargeRun.approvedOn(server);
        run.awaitTheMiddle();

        server.stop();
        server.start();

        run.awaitTheEnd();
        letters(run);
        run.isWhole();
    }

    private void letters(LargeRun run) {
        var data = folder.resolve("database").resolve("data").toAbsolutePath();
        Letters.areOneToEachAccount(run, Database.embeddedIn(data), folder.resolve("outbox"));
    }
}
