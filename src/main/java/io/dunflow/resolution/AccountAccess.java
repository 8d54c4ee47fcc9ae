package io.dunflow.resolution;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotInLedger;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps users to the accounts of creditors that are granted to them: what is not granted does not exist for them. */
@Component
public class AccountAccess {

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;

    AccountAccess(JdbcClient jdbc, GrantedCreditors granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    /**
     * Passes when the acting user may see the account.
     *
     * @throws NotInLedger when there is no such account, or it is not granted
     */
    public void demand(long accountId) {
        demand(accountId, "account", accountId);
    }

    /**
     * The same for something of the account: it does not exist either for whom the account is not granted.
     *
     * @throws NotInLedger naming the thing
     */
    public void demand(long accountId, String thing, long id) {
        jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .optional()
                .filter(creditor -> granted.contain(Set.of(creditor)))
                .orElseThrow(() -> new NotInLedger(thing, id));
    }
}
