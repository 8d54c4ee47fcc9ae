package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotGranted;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nobody see or decide a run that covers a creditor which is not granted to them. */
@Component
class RunAccess {

    private final GrantedCreditors granted;
    private final JdbcClient jdbc;

    RunAccess(GrantedCreditors granted, JdbcClient jdbc) {
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /**
     * Passes for a run of granted creditors only.
     *
     * @throws UnknownRun when there is no such run
     * @throws NotGranted when another creditor is among them
     */
    void demand(long runId) {
        var creditors = jdbc.sql("select creditor_ids from dunning_run where id = ?")
                .param(runId)
                .query((row, n) -> List.of((Long[]) row.getArray(1).getArray()))
                .optional()
                .orElseThrow(() -> new UnknownRun(runId));
        if (!granted.contain(creditors)) {
            throw new NotGranted(say("run.notGranted", runId));
        }
    }
}
