package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All corrections, and what became of them. */
@Repository
public class Corrections {

    private static final String SELECT =
            """
            select k.id, k.account_id, a.currency, k.state, k.cause, k.difference, k.quiet_days, k.decide_by, k.message,
              k.notice_id, k.found_on, k.recipient,
              coalesce((select sum(x.amount) from correction_loss x where x.correction_id = k.id), 0) as lost
            from correction k join account a on a.id = k.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Correction> find(long id) {
        return one(SELECT + " where k.id = ?", id);
    }

    Optional<Correction> ofNotice(long noticeId) {
        return one(SELECT + " where k.notice_id = ?", noticeId);
    }

    /** The corrections of an account, newest first. */
    public List<Correction> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where k.account_id = ? order by k.id desc")
                .param(accountId)
                .query(Correction.class)
                .list();
    }

    /** Those of accounts of which the debtors know nothing yet, and which can be taken back. */
    List<Correction> untold(Collection<Long> accountIds) {
        return jdbc.sql(SELECT + " where k.account_id = any(?) and k.state not in ('SENT', 'WITHDRAWN') order by k.id")
                .param(accountIds.toArray(Long[]::new))
                .query(Correction.class)
                .list();
    }

    /** The latest that corrects a line and counts. */
    Optional<Correction> latestOf(long lineId) {
        return one(
                SELECT
                        + " join correction_line l on l.correction_id = k.id where l.line_id = ? and k.state <> 'WITHDRAWN'"
                        + " order by k.id desc limit 1",
                lineId);
    }

    /** Records one that was found. */
    long add(long accountId, NewCorrection found, LocalDate runDate) {
        return jdbc.sql(
                        """
                        insert into correction (account_id, state, cause, difference, quiet_days, decide_by, recipient, found_on, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        accountId,
                        found.state().name(),
                        found.cause(),
                        found.difference(),
                        found.quietDays(),
                        found.decideBy(),
                        found.recipient(),
                        runDate,
                        now())
                .query(Long.class)
                .single();
    }

    /** Records a state and how it came about. */
    void become(long id, CorrectionState state, String detail, String by) {
        jdbc.sql("update correction set state = ? where id = ?")
                .params(state.name(), id)
                .update();
        note(id, state.name(), detail, null, by);
    }

    void note(long id, String kind, String detail, BigDecimal amount, String by) {
        jdbc.sql(
                        "insert into correction_event (correction_id, kind, detail, amount, actor, at) values (?, ?, ?, ?, ?, ?)")
                .params(id, kind, detail, amount, by, now())
                .update();
    }

    void say(long id, String message) {
        jdbc.sql("update correction set message = ? where id = ?")
                .params(message, id)
                .update();
    }

    void tellBy(long id, long noticeId) {
        jdbc.sql("update correction set notice_id = ? where id = ?")
                .params(noticeId, id)
                .update();
    }

    /** What happened to one, in its order. */
    public List<Event> eventsOf(long id) {
        return jdbc.sql(
                        "select kind, detail, amount, actor, at from correction_event where correction_id = ? order by id")
                .param(id)
                .query(Event.class)
                .list();
    }

    private Optional<Correction> one(String sql, long id) {
        return jdbc.sql(sql).param(id).query(Correction.class).optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * A correction about to be recorded.
     *
     * @param recipient who got the letters and never should have; null: whoever gets those of the account
     */
    record NewCorrection(
            CorrectionState state,
            String cause,
            BigDecimal difference,
            int quietDays,
            LocalDate decideBy,
            String recipient) {}

    /** One thing that happened. */
    public record Event(String kind, String detail, BigDecimal amount, String actor, OffsetDateTime at) {}
}
