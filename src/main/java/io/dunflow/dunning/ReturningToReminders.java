package io.dunflow.dunning;

import io.dunflow.ledger.AccountLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings an escalated case back to reminders, or its items into the reminder case that the account has by now. */
@Component
public class ReturningToReminders {

    private final LiveCases cases;
    private final CaseEvents events;
    private final AccountLocks locks;
    private final JdbcClient jdbc;

    ReturningToReminders(LiveCases cases, CaseEvents events, AccountLocks locks, JdbcClient jdbc) {
        this.cases = cases;
        this.events = events;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Returns the case.
     *
     * @return whether the case itself goes on; false when its items joined another one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean back(long caseId) {
        long account = jdbc.sql("select account_id from dunning_case where id = :id")
                .param("id", caseId)
                .query(Long.class)
                .single();
        locks.take(account);
        var other = cases.of(account, Stage.REMINDER, false);
        if (other.isEmpty()) {
            cases.moveTo(caseId, Stage.REMINDER);
            events.record(caseId, "RETURNED", "to reminders");
            return true;
        }
        cases.move(cases.itemsOf(caseId), other.get().id(), false, "RETURNED");
        cases.close(caseId, "RETURNED");
        events.record(other.get().id(), "RETURNED", "items of case " + caseId);
        return false;
    }
}
