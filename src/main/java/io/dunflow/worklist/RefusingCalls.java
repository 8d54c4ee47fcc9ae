package io.dunflow.worklist;

import io.dunflow.correspondence.ConsentChannel;
import io.dunflow.correspondence.Consents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the consent to calls of the creditor for whom somebody called, as the debtor said in the call. */
@Component
class RefusingCalls {

    private final Consents consents;
    private final JdbcClient jdbc;

    RefusingCalls(Consents consents, JdbcClient jdbc) {
        this.consents = consents;
        this.jdbc = jdbc;
    }

    void refuse(long caseId, String by) {
        refuseAbout(
                jdbc.sql("select account_id from dunning_case where id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single(),
                by);
    }

    void refuseAbout(long accountId, String by) {
        var who = jdbc.sql("select d.person_id, a.creditor_id from account a join debtor d on d.id = a.debtor_id"
                        + " where a.id = ?")
                .param(accountId)
                .query(Who.class)
                .single();
        consents.record(who.personId(), who.creditorId(), ConsentChannel.PHONE, null, false, "call, " + by);
    }

    /** Who refuses calls of whom. */
    record Who(long personId, long creditorId) {}
}
