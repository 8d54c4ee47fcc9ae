package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** In which standing accounts are and were. */
@Repository
public class Standings {

    private static final List<String> DECISIONS = List.of("approve", "refuse");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AccountLocks locks;

    Standings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, AccountLocks locks) {
        this.locks = locks;
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

    /**
     * A person says whether what waits for that follows for an account. Of a standing that was only to be looked at, nothing
     * is asked.
     *
     * @param standingId of the record in table {@code account_standing}
     * @param decision approve, or refuse: the account stays as it is
     * @param reason why, in words
     * @throws Refused when it does not wait any more
     * @throws InvalidInput without a decision or a reason
     */
    @Transactional
    public void decided(long standingId, String decision, String reason, String by) {
        var account = asked(standingId);
        if (account.isEmpty()) {
            return;
        }
        if (!DECISIONS.contains(decision == null ? "" : decision)) {
            throw new InvalidInput("followUpDecision", say("plan.decision"));
        }
        Reason.demand(reason);
        locks.take(account.get());
        var now = jdbc.sql("select * from account_standing where id = ? and latest")
                .param(standingId)
                .query((row, n) -> standing(row))
                .optional()
                .filter(Standing::waits)
                .orElseThrow(() -> new Refused(say("standing.answered")));
        record(account.get(), now.answered(decision.equals(DECISIONS.get(0))), by, reason);
    }

    private Optional<Long> asked(long standingId) {
        return jdbc.sql("select account_id from account_standing where id = ? and asked_group is not null")
                .param(standingId)
                .query(Long.class)
                .optional();
    }

    private void enter(long accountId, Standing former, Standing entered) {
        var before = jdbc.sql("select id from account_standing where account_id = ? and latest")
                .param(accountId)
                .query(Long.class)
                .optional();
        record(accountId, entered, null, null)
                .ifPresent(id ->
                        events.publishEvent(new StandingChanged(id, before.orElse(null), accountId, former, entered)));
    }

    private Optional<Long> record(long accountId, Standing entered, String by, String reason) {
        jdbc.sql("update account_standing set latest = false where account_id = ? and latest")
                .param(accountId)
                .update();
        var asked = Optional.ofNullable(entered.asked());
        return jdbc.sql(
                        """
                        insert into account_standing (account_id, standing, delivery_stop, credit_stop, terms, task,
                          reason, since, decision_id, asked_group, asked_delivery_stop, asked_credit_stop, asked_terms,
                          answer, answered_by, answer_reason, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        asked.map(AskedStops::group).orElse(null),
                        asked.map(AskedStops::deliveryStop).orElse(null),
                        asked.map(AskedStops::creditStop).orElse(null),
                        asked.map(AskedStops::terms).orElse(null),
                        asked.map(AskedStops::answer).orElse(null),
                        by,
                        reason,
                        Moments.of(clock))
                .query(Long.class)
                .optional();
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
                row.getLong("decision_id"),
                row.getString("asked_group") == null ? null : asked(row));
    }

    private static AskedStops asked(ResultSet row) throws SQLException {
        return new AskedStops(
                row.getBoolean("asked_delivery_stop"),
                row.getBoolean("asked_credit_stop"),
                row.getString("asked_terms"),
                row.getString("asked_group"),
                row.getString("answer"));
    }
}
