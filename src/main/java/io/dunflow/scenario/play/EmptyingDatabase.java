package io.dunflow.scenario.play;

import com.zaxxer.hikari.HikariDataSource;
import io.dunflow.interest.ReferenceRates;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes the database as if nothing had happened; it exists only where the database is one to throw away. Users, grants, models, shipped rates and the record of decisions stay: an answer is
 * the same in every scenario, and is known by its record's id.
 */
@Component
@ConditionalOnProperty("dunflow.stage")
public class EmptyingDatabase {

    /** A pattern of {@code similar to}. */
    private static final String STAYING =
            "act\\_(re|id)\\_%|act\\_ge\\_%|act\\_ru\\_(authorization|filter|jobdef|event\\_subscr)|flyway\\_%|decision|import\\_mapping|notice\\_text"
                    + "|model\\_%|clock\\_position|creditor\\_grant|reference\\_rate";

    /** Nothing else cleans up here. */
    private static final int BETWEEN_CLEANINGS = 50;

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final ReferenceRates rates;
    private int emptied;

    /** A connection of its own: one that has gone past triggers plans all its statements anew. */
    EmptyingDatabase(HikariDataSource database, ReferenceRates rates) {
        this.rates = rates;
        connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
        jdbc = new JdbcTemplate(connection);
    }

    /** Empties it; ids begin at 1 again. */
    public void empty() {
        if (emptied == 0) {
            prepare();
        }
        jdbc.execute("select pg_temp.emptied()");
        rates.forget();
        if (++emptied % BETWEEN_CLEANINGS == 0) {
            jdbc.execute("vacuum");
        }
    }

    private void prepare() {
        // Past triggers and foreign keys: everything goes.
        jdbc.execute("set session_replication_role = replica");
        // Deleting from empty tables is quicker than truncating them; a function plans that once.
        jdbc.execute("create function pg_temp.emptied() returns void language plpgsql as $$ begin\n"
                + String.join(";\n", statements()) + ";\nend $$");
    }

    @PreDestroy
    void close() {
        connection.destroy();
    }

    private List<String> statements() {
        var statements = new ArrayList<>(jdbc.queryForList(
                """
                select 'delete from ' || quote_ident(tablename) from pg_tables
                where schemaname = current_schema() and not tablename similar to ?
                """,
                String.class,
                STAYING));
        statements.add("delete from act_ge_bytearray where deployment_id_ is null");
        statements.add("delete from act_ru_event_subscr where execution_id_ is not null");
        // The people of the stage may see all creditors, those to come among them.
        statements.add("delete from creditor_grant where creditor_id is not null");
        statements.add("delete from reference_rate where added_by <> 'shipped'");
        statements.addAll(jdbc.queryForList(
                """
                select 'perform setval(''' || pg_get_serial_sequence(quote_ident(table_name), column_name)
                  || ''', 1, false)' from information_schema.columns
                where table_schema = current_schema() and is_identity = 'YES' and not table_name similar to ?
                """,
                String.class,
                STAYING));
        return statements;
    }
}
