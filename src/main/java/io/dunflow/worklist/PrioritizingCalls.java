package io.dunflow.worklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides how urgent the call of a case is, and keeps why. */
@Component
public class PrioritizingCalls {

    private final AskingPriority asking;
    private final Priorities priorities;
    private final JdbcClient jdbc;

    PrioritizingCalls(AskingPriority asking, Priorities priorities, JdbcClient jdbc) {
        this.asking = asking;
        this.priorities = priorities;
        this.jdbc = jdbc;
    }

    /** The priority of a call that is to be made in the case. */
    @Transactional
    public Priority forCall(long caseId) {
        return decide(caseId, "CALL");
    }

    /** The priority as it is now, recorded if it changed. */
    @Transactional
    Priority decide(long caseId, String cause) {
        var account = jdbc.sql("select account_id from dunning_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        var priority = asking.of(account);
        priorities.put(caseId, priority, cause);
        return priority;
    }
}
