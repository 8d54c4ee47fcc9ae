package io.dunflow.resolution.settlement;

import static java.math.BigDecimal.ZERO;

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

    /** Why one lapsed to which no lead had agreed: no money makes it an agreement afterwards. */
    static final String NOT_DECIDED = "NOT_DECIDED";

    /** Why one ended of which nothing is left to pay: all that it was about was credited. */
    static final String CREDITED = "CREDITED";

    private static final String SELECT =
            "select s.id, s.account_id, s.case_id, d.amount, d.enough, d.debt, s.pay_by, s.last_day, s.state, s.cause, s.counted,"
                    + " s.note, s.made_by, s.approved_by, s.authority_reason, s.lowest, s.collector_alone, s.suspended_from, s.suspended_on, s.days_to_pay,"
                    + " (select a.currency from account a where a.id = s.account_id) as currency from settlement s"
                    + " join settlement_due d on d.settlement_id = s.id";

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

    /**
     * What a run has to judge: of what is offered or agreed, what is paid, and what is not and whose day is over, once the
     * bank data is complete; of what was judged, what money changes, because the bank took a payment back or one that was in
     * time became known late; of what was taken back, what had been paid by then, as is known only since; unless a newer
     * one of the same items took its place; and of which all was credited. What is paid is counted here, for all of them at once: the others are not
     * looked at one by one, and no late booking is missed.
     *
     * @param complete last day through which the bank data is complete; null: none
     */
    List<Settlement> toJudge(long creditorId, LocalDate runDate, LocalDate complete) {
        return jdbc.sql(
                        SELECT
                                + """
                         join account a on a.id = s.account_id join creditor k on k.id = a.creditor_id
                        cross join lateral (
                          select min(v.at) as at, least(s.last_day, day_in(k.zone, min(v.at))) as day
                          from settlement_event v
                          where v.settlement_id = s.id and s.state = 'WITHDRAWN' and v.state = 'WITHDRAWN') w
                        cross join lateral (
                          select coalesce(sum(least(x.amount, y.paid)), 0) as paid, max(y.known_at) as known_at
                          from settlement_item x cross join lateral (
                            select coalesce(sum(e.amount), 0) as paid, max(e.known_at) as known_at from agreement_paid e
                            where e.cover = 'SETTLEMENT' and e.cover_id = x.settlement_id and e.item_id = x.item_id
                              and e.value_date <= coalesce(w.day, s.last_day)) y
                          where x.settlement_id = s.id) m
                        cross join lateral (
                          select coalesce(sum(c.unallocated), 0) as free, max(c.known_at) as known_at from credit c
                          where c.account_id = s.account_id and s.state in ('LAPSED', 'WITHDRAWN') and c.kind = 'PAYMENT'
                            and c.unallocated > 0 and c.parked_at is null
                            and (c.invoice_named is null or c.invoice_id is not null)
                            and c.known_at >= s.made_at and c.value_date <= coalesce(w.day, s.last_day)) u
                        where a.creditor_id = :creditor and (
                          s.state in ('OPEN', 'AWAITING_BANK', 'SUSPENDED') and m.paid >= d.enough
                          or s.state = 'OPEN' and s.last_day < :day
                          or s.state = 'AWAITING_APPROVAL' and d.debt = 0
                          or s.state in ('AWAITING_BANK', 'AWAITING_APPROVAL') and s.last_day < :day and s.last_day <= :complete::date
                            and m.paid < d.enough
                          or (s.state = 'ACCEPTED' and m.paid < d.enough and exists (
                                select 1 from settlement_item x join item i on i.id = x.item_id and i.open_amount > 0
                                join entry e on e.item_id = i.id and e.kind = 'REVERSAL' and e.known_at >= s.made_at
                                where x.settlement_id = s.id)
                              or s.state = 'LAPSED' and s.cause is distinct from 'NOT_DECIDED' and d.debt > 0 and d.enough <= m.paid + u.free
                              or s.state = 'WITHDRAWN' and d.debt > 0 and d.enough <= m.paid + u.free
                                and greatest(m.known_at, u.known_at) > w.at and exists (
                                  select from settlement_event v where v.settlement_id = s.id and v.state = 'OPEN'))
                            and not exists (
                              select 1 from settlement_item y join settlement_item z on z.item_id = y.item_id
                              join settlement n on n.id = z.settlement_id and n.id > s.id
                              where y.settlement_id = s.id and n.state in
                                  ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK', 'ACCEPTED', 'SUSPENDED')))
                        order by s.id
                        """)
                .param("creditor", creditorId)
                .param("day", runDate)
                .param("complete", complete)
                .query(Settlement.class)
                .list();
    }

    long add(
            SettlementOrder order,
            SettlementTerms terms,
            int digits,
            LocalDate lastDay,
            SettlementState state,
            Long caseId,
            String by) {
        return jdbc.sql(
                        """
                        insert into settlement (account_id, case_id, amount, enough, debt, digits, pay_by, last_day, terms_decision,
                          authority_reason,
                          authority_decision, lowest, collector_alone, days_to_pay, state, note, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        order.account(),
                        caseId,
                        order.amount(),
                        terms.enough(),
                        terms.debt(),
                        digits,
                        order.payBy(),
                        lastDay,
                        terms.decisionId(),
                        terms.reason(order.amount()),
                        terms.authorityDecisionId(),
                        terms.lowest(),
                        terms.alone(),
                        terms.daysToPay(),
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

    /** Whether something is open of the case in whose call it came up. */
    boolean leavesOpen(long id) {
        return jdbc.sql(
                        """
                        select exists (select from settlement s join case_item x on x.case_id = s.case_id
                          join item i on i.id = x.item_id where s.id = ? and x.left_at is null and i.open_amount > 0)
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    void approved(long id, String by) {
        jdbc.sql("update settlement set approved_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    /** Suspends it from a day on. */
    void suspend(Settlement settlement, String cause, LocalDate from, String by) {
        become(settlement.id(), new Ending(SettlementState.SUSPENDED, cause, settlement.counted(), ZERO), null, by);
        jdbc.sql("update settlement set suspended_from = ?, suspended_on = ? where id = ?")
                .params(settlement.state().name(), from, settlement.id())
                .update();
    }

    /** Gives it the state that it had, with other days. */
    void resume(Settlement settlement, LocalDate payBy, LocalDate lastDay, String cause, String by) {
        become(settlement.id(), new Ending(settlement.suspendedFrom(), cause, settlement.counted(), ZERO), null, by);
        jdbc.sql("update settlement set pay_by = ?, last_day = ? where id = ?")
                .params(payBy, lastDay, settlement.id())
                .update();
    }

    /** Records how it begins: why stands in its note, and nothing has become of it yet. */
    void begin(long id, SettlementState state, String note, String by) {
        event(id, new Ending(state, note), null, by);
    }

    /** Records a state and how it came about. */
    void become(long id, Ending ending, LocalDate runDate, String by) {
        jdbc.sql("update settlement set state = ?, cause = ?, counted = ?, suspended_from = null, suspended_on = null"
                        + " where id = ?")
                .params(ending.state().name(), ending.cause(), ending.counted(), id)
                .update();
        event(id, ending, runDate, by);
    }

    /** No channel reached the debtor with what became of it. */
    void notTold(Settlement settlement, String by) {
        event(settlement.id(), new Ending(settlement.state(), "NOT_TOLD", settlement.counted(), ZERO), null, by);
    }

    private void event(long id, Ending ending, LocalDate runDate, String by) {
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
            this(state, cause, ZERO, ZERO);
        }
    }
}
