package io.dunflow.worklist;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whose money a task is about, so that only who is granted this creditor sees it. */
@Repository
public class TaskCreditors {

    private final JdbcClient jdbc;

    TaskCreditors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Code of the creditor.
     *
     * @param key of the task's process: the id of a case, {@code notice:ID} or {@code conflict:IMPORT/ACCOUNT}
     */
    public Optional<String> of(String key) {
        if (key.startsWith(ConflictKey.PREFIX)) {
            return ofAccount(ConflictKey.of(key).accountId());
        }
        var parts = key.split(":", 2);
        return parts.length == 2
                ? code("notice", Long.parseLong(parts[1]))
                : code("dunning_case", Long.parseLong(parts[0]));
    }

    private Optional<String> ofAccount(long id) {
        return jdbc.sql("select c.code from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Optional<String> code(String table, long id) {
        return jdbc.sql(("select c.code from %s x join account a on a.id = x.account_id"
                                + " join creditor c on c.id = a.creditor_id where x.id = ?")
                        .formatted(table))
                .param(id)
                .query(String.class)
                .optional();
    }
}
