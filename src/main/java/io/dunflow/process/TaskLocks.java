package io.dunflow.process;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one user after the other complete a task, so that the second is told what the first did. */
@Component
class TaskLocks {

    private final DataSource database;

    TaskLocks(DataSource database) {
        this.database = database;
    }

    /** Does it while nobody else does the same to the task, on this server or another. */
    void during(String task, Locked action) throws IOException, ServletException {
        try (var connection = database.getConnection()) {
            call(connection, "select pg_advisory_lock(hashtext(?))", task);
            try {
                action.run();
            } finally {
                call(connection, "select pg_advisory_unlock(hashtext(?))", task);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(Connection connection, String sql, String task) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "task:" + task);
            statement.execute();
        }
    }

    /** What goes on down a chain of filters. */
    interface Locked {

        void run() throws IOException, ServletException;
    }
}
