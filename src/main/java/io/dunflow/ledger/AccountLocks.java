package io.dunflow.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The row lock under which everything on an account happens one after the other: bookings, hand-over of notices, steps
 * of its cases. Held to the end of the transaction.
 */
@Component
public class AccountLocks {

    private final JdbcClient jdbc;

    AccountLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the account and takes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long accountId) {
        take(List.of(accountId));
    }

    /** Waits for all accounts and takes them, in the order of their ids so that two takers never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<Long> accountIds) {
        jdbc.sql("select id from account where id = any(:ids) order by id for no key update")
                .param("ids", accountIds.stream().sorted().toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
