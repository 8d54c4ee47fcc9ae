package io.dunflow.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What debtors said about calls while nobody had the call as a task. */
@Repository
class NotedCalls {

    private static final String SELECT =
            """
            select id, account_id as account, case placed when 'BY_DEBTOR' then 'CALLED' else 'WROTE' end as how,
              named_on as call_on, note, recorded_by as by, recorded_at as at
            from call_outcome where task_id is null and
            """;

    private final JdbcClient jdbc;

    NotedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NotedCall> find(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(NotedCall.class).optional();
    }

    /** Those about an account, newest first. */
    List<NotedCall> ofAccount(long accountId) {
        return jdbc.sql(SELECT + "account_id = ? order by id desc")
                .param(accountId)
                .query(NotedCall.class)
                .list();
    }

    /** A call of the debtor, or a wish to be called on a day. */
    record NotedCall(long id, long account, HeardHow how, LocalDate callOn, String note, String by, Instant at) {}
}
