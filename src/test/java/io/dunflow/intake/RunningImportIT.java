package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While an import runs: others watch it, send the same file, or pull the plug. */
@IntegrationTest
class RunningImportIT {

    @Autowired
    Desk desk;

    @Autowired
    Importing importing;

    @Autowired
    Imports imports;

    @Autowired
    ImportJobs jobs;

    private static String lines(String creditor, int count) {
        var text = new StringBuilder(Desk.HEADER);
        IntStream.range(0, count)
                .forEach(i -> text.append("%1$s,R-%1$s-%2$d,Muster AG,%3$d,2026-01-01,2026-02-01,EUR,1.00,\n"
                        .formatted(creditor, i % 100, i)));
        return text.toString();
    }

    private static ImportRequest request() {
        return new ImportRequest(Kind.OPEN_ITEMS, "plain", Mode.ALL_OR_NOTHING, null, null, false, null, "finance");
    }

    /** A stream that does something before it gives its last bytes, or instead. */
    private static InputStream then(String text, Runnable last) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new InputStream() {

                    @Override
                    public int read() throws IOException {
                        last.run();
                        return -1;
                    }
                });
    }

    /** The importing thread's own connection is busy with the file. */
    private static <T> T elsewhere(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question).join();
    }

    @Test
    void othersSeeHowFarItIs() {
        var seen = new ImportReport[1];

        var file = lines(desk.aFollower().code(), 25_000);

        importing.run(
                request(),
                then(
                        file,
                        () -> seen[0] = elsewhere(
                                () -> imports.newest(Long.MAX_VALUE, 1).get(0))));

        assertThat(seen[0].state()).isEqualTo("RECEIVING");
        assertThat(seen[0].rowsRead()).isEqualTo(20_000);
    }

    @Test
    void aFileThatBreaksOffPublishesNothing() {
        var creditor = desk.aFollower().code();

        assertThatThrownBy(() -> importing.run(request(), then(lines(creditor, 10), () -> {
                    throw new IllegalStateException("connection reset");
                })))
                .hasMessageContaining("connection reset");

        var report = imports.newest(Long.MAX_VALUE, 1).get(0);
        assertThat(report.state()).isEqualTo("FAILED");
        assertThat(report.failure().toString()).startsWith("Nothing was published");
        assertThat(desk.items(creditor)).isZero();
    }

    @Test
    void theSameFileFromManyAtOnceIsPublishedOnce() {
        var creditor = desk.aFollower().code();
        var file = lines(creditor, 500);

        var running = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> desk.openItems(file)))
                .toList();
        var reports = running.stream().map(CompletableFuture::join).toList();

        assertThat(reports).extracting(ImportReport::state).containsOnly("DONE");
        assertThat(reports).extracting(ImportReport::unchanged).containsExactlyInAnyOrder(0L, 500L, 500L, 500L);
        assertThat(desk.items(creditor)).isEqualTo(500);
        assertThat(desk.unbalanced(creditor)).isEqualTo(List.of());
    }

    @Test
    void anImportThatDiedWithItsServerIsEndedAtTheNextStart() {
        long dead = jobs.open(request(), Instant.parse("2026-03-02T06:00:00Z"));

        jobs.failLost();

        assertThat(imports.get(dead).state()).isEqualTo("FAILED");
        assertThat(imports.get(dead).failure().toString()).contains("the server ended while the import ran");
    }
}
