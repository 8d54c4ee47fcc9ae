package io.dunflow.resolution.concession;

import io.dunflow.ledger.AccountLocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one thing after the other be agreed with a debtor, on whichever account: who may agree is judged by the sum over all
 * of them, and what another is just agreeing to is in no sum yet.
 */
@Component
public class AgreeingInTurn {

    private final AccountLocks locks;
    private final JdbcClient jdbc;

    AgreeingInTurn(AccountLocks locks, JdbcClient jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    /**
     * Waits for the debtor, then for the account, and takes both to the end of the transaction. A call can end with an
     * agreement on each of several accounts: who held one of them and then waited for the debtor would be waited for in
     * turn. So whoever calls this holds no account yet.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long accountId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('agreements:' || debtor_id)) from account where id = ?")
                .param(accountId)
                .query((row, n) -> true)
                .list();
        locks.take(accountId);
    }
}
