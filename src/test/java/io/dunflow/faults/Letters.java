package io.dunflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What left the house in a large run: one letter to each account, in the books and in the outbox. */
final class Letters {

    private Letters() {}

    static void areOneToEachAccount(LargeRun run, JdbcClient books, Path outbox) {
        Awaitility.await("empty outbox")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count(books, "notice where state in ('QUEUED', 'SENDING')") == 0);
        assertThat(count(books, "notice where run_id = " + run.id() + " and state = 'HANDED_OVER'"))
                .isEqualTo(LargeRun.ACCOUNTS);
        assertThat(count(books, "(select distinct account_id from notice) accounts"))
                .isEqualTo(LargeRun.ACCOUNTS);
        assertThat(count(books, "dunning_case where closed_at is null")).isEqualTo(LargeRun.ACCOUNTS);
        // A chunk whose work was committed when its job was lost ends when the lock of that job has expired.
        Awaitility.await("no process of a run is left")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count(books, "act_ru_execution where proc_def_id_ like 'dunning-run%'") == 0);
        assertThat(mails(outbox)).isEqualTo(LargeRun.ACCOUNTS);
    }

    private static long count(JdbcClient books, String what) {
        return books.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static long mails(Path outbox) {
        try (var files = Files.walk(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
