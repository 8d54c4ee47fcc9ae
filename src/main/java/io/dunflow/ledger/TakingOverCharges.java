package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over charges that letters of another system claimed, so that going live forgets none of them. */
@Component
public class TakingOverCharges {

    private static final String TAKEN_OVER = "TAKEN_OVER";

    private final JdbcClient jdbc;
    private final AccountLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingOverCharges(JdbcClient jdbc, AccountLocks locks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** Notes it as claimed, and whoever collects the account is told of it; returns its id. */
    @Transactional
    public long takeOver(Claimed claimed, String by) {
        locks.take(claimed.accountId());
        long id = jdbc.sql(
                        """
                        insert into charge (account_id, item_id, sequence, kind, amount, state, law, from_date, through,
                          changed_by, changed_at, change_reason)
                        values (?, ?, ?, ?, ?, 'CLAIMED', ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        claimed.accountId(),
                        claimed.itemId(),
                        claimed.sequence(),
                        claimed.kind().name(),
                        claimed.amount(),
                        claimed.law(),
                        claimed.from(),
                        claimed.through(),
                        by,
                        Moments.of(clock),
                        TAKEN_OVER)
                .query(Long.class)
                .single();
        events.publishEvent(new AccountsChanged(Set.of(claimed.accountId()), EntryKind.CHARGE.name()));
        return id;
    }

    /**
     * A charge as another system claimed it.
     *
     * @param itemId on top of which; null: of the account
     * @param sequence of the item; null without one
     * @param law of interest; else null
     * @param from first day of interest; else null
     * @param through last day of interest; else null
     */
    public record Claimed(
            long accountId,
            Long itemId,
            Integer sequence,
            ChargeKind kind,
            BigDecimal amount,
            String law,
            LocalDate from,
            LocalDate through) {}
}
