package io.dunflow.resolution.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All queries. */
@Repository
public class Queries {

    private static final String SELECT = "select x.*, x.answer_group as \"group\" from query x";

    private final JdbcClient jdbc;
    private final Clock clock;

    Queries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Query> find(long id) {
        return jdbc.sql(SELECT + " where x.id = ?").param(id).query(Query.class).optional();
    }

    /** The same, waiting for whoever is changing it. */
    Optional<Query> locked(long id) {
        return jdbc.sql(SELECT + " where x.id = ? for update")
                .param(id)
                .query(Query.class)
                .optional();
    }

    /** The queries of an account, newest first. */
    public List<Query> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where x.account_id = ? order by x.id desc")
                .param(accountId)
                .query(Query.class)
                .list();
    }

    long add(QueryOrder order, Routing routing, LocalDate today, String by) {
        return jdbc.sql(
                        """
                        insert into query (account_id, item_id, topic, question, state, answer_group, due_on, remind_on,
                          priority, routing_decision, raised_by, raised_on, raised_at)
                        values (:account, :item, :topic, :question, 'OPEN', :group, :due, :remind, :priority, :decision,
                          :by, :today, :now)
                        returning id
                        """)
                .param("account", order.account())
                .param("item", order.item())
                .param("topic", order.topic().name())
                .param("question", order.question())
                .param("group", routing.group())
                .param("due", routing.dueOn())
                .param("remind", routing.remindOn())
                .param("priority", routing.priority())
                .param("decision", routing.decisionId())
                .param("by", by)
                .param("today", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(long id, String state, String answer, LocalDate today, String by) {
        jdbc.sql("update query set state = ?, answer = ?, ended_on = ?, ended_by = ? where id = ?")
                .params(state, answer, today, by, id)
                .update();
    }
}
