package io.dunflow.resolution.person;

import io.dunflow.correspondence.CallsRefused;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the tasks to call who asked for it outside of a case: nobody may call any more, or another day was named. */
@Component
public class EndingCallBacks {

    private static final String WANTED =
            """
            select o.id from call_outcome o join account a on a.id = o.account_id join debtor d on d.id = a.debtor_id
            where o.case_id is null and o.outcome = 'CALL_BACK' and
            """;

    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    EndingCallBacks(ResolutionProcesses processes, JdbcClient jdbc) {
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CallsRefused refused) {
        end("d.person_id = ? and consent_of(d.person_id, a.creditor_id, 'PHONE', 'CALL') is false", refused.personId());
    }

    /** Those of one account. */
    public void ofAccount(long accountId) {
        end("o.account_id = ?", accountId);
    }

    private void end(String whose, long id) {
        List.copyOf(jdbc.sql(WANTED + whose + " order by o.id")
                        .param(id)
                        .query(Long.class)
                        .list())
                .forEach(call -> processes.tell("call:" + call, "ground-gone", Map.of()));
    }
}
