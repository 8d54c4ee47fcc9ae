package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Note;
import io.dunflow.resolution.AccountAccess;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question of a debtor: nothing is blocked by it, but an answer is due. */
@Component
public class AskingQueries {

    private final Queries queries;
    private final AskingRouting routing;
    private final MatterEvents events;
    private final CreditorDays days;
    private final AccountAccess access;
    private final AnswerProcesses processes;
    private final JdbcClient jdbc;

    AskingQueries(
            Queries queries,
            AskingRouting routing,
            MatterEvents events,
            CreditorDays days,
            AccountAccess access,
            AnswerProcesses processes,
            JdbcClient jdbc) {
        this.queries = queries;
        this.routing = routing;
        this.events = events;
        this.days = days;
        this.access = access;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /**
     * Takes the query.
     *
     * @return its id
     * @throws InvalidInput when a field will not do
     */
    @Transactional
    public long ask(QueryOrder order, String by) {
        if (order.topic() == null) {
            throw new InvalidInput("topic", say("dispute.reason", List.of(QueryTopic.values())));
        }
        if (order.question() == null || order.question().isBlank()) {
            throw new InvalidInput("question", say("missing"));
        }
        Note.check("question", order.question());
        access.demand(order.account());
        demandItem(order);
        var items = order.item() == null ? List.<Long>of() : List.of(order.item());
        var route = routing.ofQuery(order.account(), order.topic(), routing.origin(order.account(), items));
        var id = queries.add(order, route, days.todayOf(order.account()), by);
        events.ofQuery(id, "RAISED", order.question(), by);
        processes.start("query", Query.key(id), order.account(), route);
        return id;
    }

    /** The day by which the query is to be answered. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(long id) {
        return queries.find(id).orElseThrow().dueOn();
    }

    private void demandItem(QueryOrder order) {
        if (order.item() != null
                && jdbc.sql("select id from item where id = ? and account_id = ?")
                        .params(order.item(), order.account())
                        .query(Long.class)
                        .optional()
                        .isEmpty()) {
            throw new InvalidInput("item", say("agreement.item", order.item()));
        }
    }
}
