package io.dunflow.resolution;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the call of a case rest while all of it is promised otherwise than in that call, and asks for it again afterwards. */
@Component
class RestingCalls {

    private static final String OPEN =
            """
            exists (select from case_item x join item i on i.id = x.item_id
              where x.case_id = c.id and x.left_at is null and i.open_amount > 0)
            """;

    private final ResolutionProcesses processes;
    private final LegalEffects effects;
    private final JdbcClient jdbc;

    RestingCalls(ResolutionProcesses processes, LegalEffects effects, JdbcClient jdbc) {
        this.processes = processes;
        this.effects = effects;
        this.jdbc = jdbc;
    }

    /** Something was promised: the task of a call that has nothing left to speak about goes at once. */
    void promised(long accountId) {
        cases(accountId, MayCall.ALL_PROMISED).forEach(one -> processes.tell(one, "calls-stopped", Map.of()));
    }

    /** A promise ended that was given in no call: whoever waits for that looks whether to call. */
    void ended(long accountId) {
        if (effects.stands(accountId, "STOP_CALLS")) {
            return;
        }
        cases(accountId, "not " + MayCall.ALL_PROMISED + " and " + OPEN).forEach(one -> {
            processes.tell(one, "calls-allowed", Map.of());
            processes.tell(one, "visits-allowed", Map.of());
        });
    }

    private List<String> cases(long accountId, String which) {
        return jdbc.sql("select c.id from dunning_case c where c.account_id = ? and c.stage = 'ESCALATION'"
                        + " and c.closed_at is null and " + which + " order by c.id")
                .param(accountId)
                .query(String.class)
                .list();
    }
}
