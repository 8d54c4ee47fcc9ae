package io.dunflow.resolution;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** STOP_CALLS: nobody calls or visits; a case at a collector or an account manager waits until that is allowed again. */
@Component
class StoppingCalls implements LegalAct {

    /** Who promised in the call, and whose promise is open again, is called when that has ended. */
    private static final String NOT_PROMISED =
            " and not exists (select from promise p where p.case_id = c.id and p.state in ('OPEN', 'AWAITING_BANK'))";

    private final LegalEffects effects;
    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    StoppingCalls(LegalEffects effects, ResolutionProcesses processes, JdbcClient jdbc) {
        this.effects = effects;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "STOP_CALLS";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        return List.of(Change.OF_ACCOUNT);
    }

    @Override
    public void begun(LegalEffect effect, LegalRule rule) {
        tell(effect.accountId(), "calls-stopped", "");
    }

    @Override
    public void ended(LegalEffect effect) {
        if (!effects.stands(effect.accountId(), word())) {
            tell(effect.accountId(), "calls-allowed", NOT_PROMISED);
            tell(effect.accountId(), "visits-allowed", "");
        }
    }

    private void tell(long accountId, String message, String which) {
        jdbc.sql("select c.id from dunning_case c where c.account_id = ? and c.stage = 'ESCALATION'" + which
                        + " order by c.id")
                .param(accountId)
                .query(String.class)
                .list()
                .forEach(escalated -> processes.tell(escalated, message, Map.of()));
    }
}
