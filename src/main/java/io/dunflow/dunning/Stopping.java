package io.dunflow.dunning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops all dunning of an account for something that is true of its debtor, such as insolvency. No age stands still: when
 * it turns out to be wrong, nothing is left of it (domain rule 2.15).
 */
@Component
public class Stopping {

    /** The reasons, as runs and notices say them. */
    static final Set<String> REASONS = Set.of("INSOLVENT", "DECEASED", "ATTORNEY", "CEASE_CONTACT", "HARDSHIP");

    private final JdbcClient jdbc;
    private final Clock clock;

    Stopping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From now on no dunning step follows on the account.
     *
     * @param reference what it is because of, such as {@code fact:7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(long accountId, String reason, String reference, LocalDate from) {
        jdbc.sql("insert into account_stop (account_id, reason, reference, from_date) values (?, ?, ?, ?)")
                .params(accountId, reason, reference, from)
                .update();
    }

    /** What stopped the account because of this does so no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long accountId, String reference) {
        jdbc.sql("update account_stop set ended_at = ? where account_id = ? and reference = ? and ended_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), accountId, reference)
                .update();
    }

    /** Whether what blocks an item is such a stop, and not a hold. */
    static boolean isStop(String reason) {
        return reason != null && REASONS.contains(reason);
    }
}
