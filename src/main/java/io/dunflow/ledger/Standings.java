package io.dunflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which standing accounts are and were. */
@Repository
public class Standings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The standing of each of these accounts that has one on record; the others are {@link Standing#CLEAR}. */
    public Map<Long, Standing> of(Collection<Long> accountIds) {
        return jdbc
                .sql("select * from account_standing where latest and account_id = any(:ids)")
                .param("ids", accountIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("account_id"), standing(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Records that an account comes into a standing on a day, when it means something else than its former one. Who saw
     * another former one than there is now decided by what has changed since, and leaves it to the next decision.
     */
    @Transactional
    public void put(long accountId, Standing former, Standing standing, LocalDate day) {
        if (standing.means(former)
                || !of(List.of(accountId))
                        .getOrDefault(accountId, Standing.CLEAR)
                        .means(former)) {
            return;
        }
        enter(accountId, former, standing.after(former, day));
    }

    private void enter(long accountId, Standing former, Standing entered) {
        jdbc.sql("update account_standing set latest = false where account_id = ? and latest")
                .param(accountId)
                .update();
        var recorded = jdbc.sql(
                        """
                        insert into account_standing (account_id, standing, delivery_stop, credit_stop, terms, task,
                          reason, since, decision_id, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (account_id) where latest do nothing returning id
                        """)
                .params(
                        accountId,
                        entered.name(),
                        entered.deliveryStop(),
                        entered.creditStop(),
                        entered.terms(),
                        entered.task(),
                        entered.reason(),
                        entered.since(),
                        entered.decision(),
                        Moments.of(clock))
                .query(Long.class)
                .optional();
        recorded.ifPresent(id -> events.publishEvent(new StandingChanged(id, accountId, former, entered)));
    }

    /**
     * Gives an account that is clear the standing back that it had at a moment, since when it had it: what cleared it
     * turned out not to hold.
     */
    @Transactional
    public void backTo(long accountId, OffsetDateTime moment) {
        var now = of(List.of(accountId)).getOrDefault(accountId, Standing.CLEAR);
        if (!now.name().equals(Standing.CLEAR.name())) {
            return;
        }
        jdbc.sql("select * from account_standing where account_id = ? and entered_at <= ? order by id desc limit 1")
                .params(accountId, moment)
                .query((row, n) -> standing(row))
                .optional()
                .filter(before -> !before.means(now))
                .ifPresent(before -> enter(accountId, now, before));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("standing"),
                row.getBoolean("delivery_stop"),
                row.getBoolean("credit_stop"),
                row.getString("terms"),
                row.getString("task"),
                row.getString("reason"),
                row.getObject("since", LocalDate.class),
                row.getLong("decision_id"));
    }
}
