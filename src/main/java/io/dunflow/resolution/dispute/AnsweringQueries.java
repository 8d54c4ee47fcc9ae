package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Note;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a query, or closes it because the debtor does not ask any more. */
@Component
public class AnsweringQueries {

    private final Queries queries;
    private final AnswerRights rights;
    private final AccountAccess access;
    private final MatterEvents events;
    private final CreditorDays days;
    private final AnswerProcesses processes;

    AnsweringQueries(
            Queries queries,
            AnswerRights rights,
            AccountAccess access,
            MatterEvents events,
            CreditorDays days,
            AnswerProcesses processes) {
        this.queries = queries;
        this.rights = rights;
        this.access = access;
        this.events = events;
        this.days = days;
        this.processes = processes;
    }

    /**
     * Answers otherwise than in the task, which disappears.
     *
     * @param text what the debtor is told
     * @throws NotInLedger when there is no such query
     * @throws InvalidInput when there is no text
     * @throws io.dunflow.ledger.NotYours when another group has to answer
     * @throws Refused when it is not open any more
     */
    @Transactional
    public void answer(long id, String text, String by) {
        answerInTask(id, text, by);
        processes.ended(Query.key(id));
    }

    /** The same in the task: its process knows by itself. */
    @Transactional
    public void answerInTask(long id, String text, String by) {
        var query = open(id);
        rights.demand(query.group());
        end(query, "ANSWERED", checked("text", text), by);
    }

    /** The debtor does not ask any more; arguments and refusals as for an answer. */
    @Transactional
    public void withdraw(long id, String reason, String by) {
        var query = open(id);
        end(query, "WITHDRAWN", checked("reason", reason), by);
        processes.ended(query.key());
    }

    private void end(Query query, String state, String text, String by) {
        queries.end(query.id(), state, text, days.todayOf(query.accountId()), by);
        events.ofQuery(query.id(), state, text, by);
    }

    private Query open(long id) {
        var known = queries.find(id).orElseThrow(() -> new NotInLedger("query", id));
        access.demand(known.accountId(), "query", id);
        var query = queries.locked(id).orElseThrow();
        if (!query.open()) {
            throw new Refused(say("query.ended", id, word("queryState", query.state())));
        }
        return query;
    }

    private static String checked(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, say("missing"));
        }
        Note.check(field, text);
        return text;
    }
}
