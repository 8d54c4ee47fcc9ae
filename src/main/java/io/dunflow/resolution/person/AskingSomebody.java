package io.dunflow.resolution.person;

import io.dunflow.resolution.ResolutionProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** TASK: somebody has to do something, where anything is owed; the task goes when the fact is withdrawn. */
@Component
class AskingSomebody implements LegalAct {

    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    AskingSomebody(ResolutionProcesses processes, JdbcClient jdbc) {
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "TASK";
    }

    @Override
    public List<Change> act(PersonFact fact, long accountId) {
        var owes = jdbc.sql("select exists (select from item where account_id = ? and open_amount > 0)")
                .param(accountId)
                .query(Boolean.class)
                .single();
        return owes ? List.of(Change.OF_ACCOUNT) : List.of();
    }

    @Override
    public void begun(LegalEffect effect, LegalRule rule) {
        processes.start("follow-up", effect.key(), Map.of("group", rule.group()));
    }

    @Override
    public void ended(LegalEffect effect) {
        processes.tell(effect.key(), "ground-gone", Map.of());
    }
}
