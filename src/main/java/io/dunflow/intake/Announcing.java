package io.dunflow.intake;

import io.dunflow.ledger.AccountsChanged;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other modules on which accounts a file changed something. */
@Component
class Announcing {

    /** More ids are told in several events, so that a file of any size fits into memory. */
    private static final int ACCOUNTS_PER_EVENT = 10_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Announcing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Publishes {@link AccountsChanged} for new rows, changed ones and closed items. */
    @Transactional(propagation = Propagation.MANDATORY)
    void announce() {
        long after = 0;
        Set<Long> accounts;
        do {
            accounts = accounts(after);
            if (!accounts.isEmpty()) {
                events.publishEvent(new AccountsChanged(accounts, "IMPORT"));
                after = accounts.stream().mapToLong(Long::longValue).max().orElseThrow();
            }
        } while (accounts.size() == ACCOUNTS_PER_EVENT);
    }

    private Set<Long> accounts(long after) {
        return new HashSet<>(jdbc.sql(
                        """
                select account_id from (
                  select account_id from staged_row where not known
                  union select account_id from staged_change) changed
                where account_id > :after order by account_id limit :limit""")
                .param("after", after)
                .param("limit", ACCOUNTS_PER_EVENT)
                .query(Long.class)
                .list());
    }
}
