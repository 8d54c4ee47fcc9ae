package io.dunflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a file into the temporary tables of the transaction, in constant memory. */
@Component
class Staging {

    private static final int PROGRESS_EVERY = 10_000;

    private final JdbcTemplate jdbc;

    Staging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the file to its end; {@code progress} hears from time to time how many lines that were. */
    @Transactional(propagation = Propagation.MANDATORY)
    StagedFile stage(InputStream file, Mapping mapping, Kind kind, LongConsumer progress) {
        jdbc.execute("create temporary table staged_row (like staged_row including defaults) on commit drop");
        jdbc.execute("create temporary table staged_change (like staged_change including defaults) on commit drop");
        var staged = jdbc.execute((ConnectionCallback<StagedFile>)
                connection -> copy(connection.unwrap(PGConnection.class).getCopyAPI(), file, mapping, kind, progress));
        jdbc.execute("analyze staged_row");
        return staged;
    }

    private static StagedFile copy(
            CopyManager manager, InputStream file, Mapping mapping, Kind kind, LongConsumer progress)
            throws SQLException {
        var copy = new CopyStream(manager);
        try {
            var in = new MeteredStream(file);
            var lines = new LineCount(progress);
            boolean readable = new CsvFile(mapping, kind, row -> {
                        write(copy, row);
                        lines.count();
                    })
                    .read(in);
            in.drain();
            copy.end();
            return new StagedFile(lines.total, readable, in.bytes(), in.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("The file broke off: " + e.getMessage(), e);
        } finally {
            copy.cancel();
        }
    }

    private static void write(CopyStream copy, Row row) {
        try {
            copy.write(row);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database took no more rows", e);
        }
    }

    /** Counts lines and tells it now and then. */
    private static final class LineCount {

        private final LongConsumer progress;
        private long total;

        LineCount(LongConsumer progress) {
            this.progress = progress;
        }

        void count() {
            if (++total % PROGRESS_EVERY == 0) {
                progress.accept(total);
            }
        }
    }
}
