package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All settlements, and what became of them. */
@Repository
public class Settlements {

    private static final String SELECT =
            "select s.id, s.account_id, s.amount, s.debt, s.pay_by, s.last_day, s.state, s.cause, s.counted, s.note,"
                    + " s.made_by, s.approved_by from settlement s";

    private final JdbcClient jdbc;
    private final Clock clock;

    Settlements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Settlement> find(long id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id)
                .query(Settlement.class)
                .optional();
    }

    /** The settlements of an account, newest first. */
    public List<Settlement> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where s.account_id = ? order by s.id desc")
                .param(accountId)
                .query(Settlement.class)
                .list();
    }

    List<Settlement> toJudge(long creditorId) {
        return jdbc.sql(SELECT + " join account a on a.id = s.account_id"
                        + " where a.creditor_id = ? and s.state in ('OPEN', 'AWAITING_BANK') order by s.id")
                .param(creditorId)
                .query(Settlement.class)
                .list();
    }

    long add(SettlementOrder order, SettlementTerms terms, BigDecimal debt, SettlementState state, String by) {
        return jdbc.sql(
                        """
                        insert into settlement (account_id, amount, debt, pay_by, last_day, terms_decision, state, note,
                          made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        order.account(),
                        order.amount(),
                        debt,
                        order.payBy(),
                        terms.lastDay(),
                        terms.decisionId(),
                        state.name(),
                        order.reason(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addItems(long id, Map<Long, BigDecimal> items) {
        items.forEach((item, amount) -> jdbc.sql(
                        "insert into settlement_item (settlement_id, item_id, amount) values (?, ?, ?)")
                .params(id, item, amount)
                .update());
    }

    List<Long> itemsOf(long id) {
        return jdbc.sql("select item_id from settlement_item where settlement_id = ? order by item_id")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** What was paid for it with a value date through its last day, and became known after it was made. */
    BigDecimal paid(Settlement settlement) {
        return jdbc.sql(
                        """
                        select coalesce(-sum(e.amount), 0) from settlement_item x join settlement s on s.id = x.settlement_id
                        join entry e on e.item_id = x.item_id and e.kind = 'PAYMENT' and e.amount < 0
                          and e.known_at >= s.made_at and e.value_date <= s.last_day
                          and not exists (select 1 from entry r where r.reverses_id = e.id)
                        where x.settlement_id = ?
                        """)
                .param(settlement.id())
                .query(BigDecimal.class)
                .single();
    }

    LocalDate bankCompleteThrough(long creditorId) {
        return jdbc.sql("select bank_complete_through from creditor where id = ?")
                .param(creditorId)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    void approved(long id, String by) {
        jdbc.sql("update settlement set approved_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    /** Records a state and how it came about. */
    void become(long id, Ending ending, LocalDate runDate, String by) {
        jdbc.sql("update settlement set state = ?, cause = ?, counted = ? where id = ?")
                .params(ending.state().name(), ending.cause(), ending.counted(), id)
                .update();
        jdbc.sql(
                        """
                        insert into settlement_event (settlement_id, state, cause, counted, written_off, run_date, actor, at)
                        values (:id, :state, :cause, :counted, :off, :date, :by, :now)
                        """)
                .param("id", id)
                .param("state", ending.state().name())
                .param("cause", ending.cause())
                .param("counted", ending.counted())
                .param("off", ending.writtenOff())
                .param("date", runDate)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was found, or done. */
    record Ending(SettlementState state, String cause, BigDecimal counted, BigDecimal writtenOff) {

        Ending(SettlementState state, String cause) {
            this(state, cause, BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }
}
