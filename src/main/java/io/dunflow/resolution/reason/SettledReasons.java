package io.dunflow.resolution.reason;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is asked to clear up why an account does not pay has nothing to clear up any more when all of it is settled. */
@Component
class SettledReasons {

    private final ResolutionProcesses processes;
    private final JdbcClient jdbc;

    SettledReasons(ResolutionProcesses processes, JdbcClient jdbc) {
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountsChanged changed) {
        jdbc.sql(
                        """
                        select 'reason:' || p.reason_id from reason_response p
                        where p.response = 'ASK' and p.reason_id in (select max(r.id) from payment_reason r
                          where r.account_id = any(?) and not exists (
                            select from item i where i.account_id = r.account_id and i.open_amount > 0)
                          group by r.account_id)
                        """)
                .param(changed.accountIds().toArray(Long[]::new))
                .query(String.class)
                .list()
                .forEach(key -> processes.tell(key, "ground-gone", Map.of()));
    }
}
