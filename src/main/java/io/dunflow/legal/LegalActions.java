package io.dunflow.legal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All legal actions, and what became of them. */
@Repository
public class LegalActions {

    static final String OVER = " not in ('LOST', 'NOT_SUED', 'DISMISSED', 'WITHDRAWN', 'FRUITLESS', 'SETTLED')";

    private static final String SELECT =
            "select p.*, (select c.currency from account c where c.id = p.account_id) as currency"
                    + " from legal_action p";

    private final JdbcClient jdbc;
    private final Clock clock;

    LegalActions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<LegalAction> find(long id) {
        return one("p.id = ?", id);
    }

    /** The action of a case of stage LEGAL. */
    public Optional<LegalAction> ofCase(long caseId) {
        return one("p.case_id = ?", caseId);
    }

    Optional<LegalAction> ofNotice(long noticeId) {
        return one("p.notice_id = ?", noticeId);
    }

    private Optional<LegalAction> one(String where, long id) {
        return jdbc.sql(SELECT + " where " + where)
                .param(id)
                .query(LegalAction.class)
                .optional();
    }

    /** The actions of an account, newest first. */
    public List<LegalAction> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where p.account_id = ? order by p.id desc")
                .param(accountId)
                .query(LegalAction.class)
                .list();
    }

    /** Those of some accounts that have not ended. */
    List<LegalAction> live(Collection<Long> accountIds) {
        return jdbc.sql(SELECT + " where p.account_id = any(?) and p.state" + OVER + " order by p.id")
                .param(accountIds.toArray(Long[]::new))
                .query(LegalAction.class)
                .list();
    }

    /** Those of a creditor that have not ended. */
    List<LegalAction> liveOf(long creditorId) {
        return jdbc.sql(SELECT + " join account a on a.id = p.account_id" + " where a.creditor_id = ? and p.state"
                        + OVER + " order by p.id")
                .param(creditorId)
                .query(LegalAction.class)
                .list();
    }

    /** Those of the accounts on which a hold is that have not ended. */
    List<LegalAction> under(long holdId) {
        return live(jdbc.sql(
                        """
                        select distinct a.id from hold h left join item i on i.id = h.item_id
                        join account a on a.id = h.account_id or a.debtor_id = h.debtor_id or a.id = i.account_id where h.id = ?
                        """)
                .param(holdId)
                .query(Long.class)
                .list());
    }

    /** Whether two systems disagree about what is open of something within it. */
    boolean inConflict(long id) {
        return jdbc.sql("select exists (select 1 from legal_action_item x join portion p on p.item_id = x.item_id"
                        + " where x.action_id = ? and x.left_out is null and p.cover = 'CONFLICT')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    public List<LegalItem> itemsOf(long id) {
        return jdbc.sql(
                        """
                        select x.item_id, v.number as invoice, i.due_date, x.claimed, x.original, x.paid, x.cancelled,
                          x.remaining, x.left_out
                        from legal_action_item x join item i on i.id = x.item_id join invoice v on v.id = i.invoice_id
                        where x.action_id = ? order by i.due_date, v.number, i.no
                        """)
                .param(id)
                .query(LegalItem.class)
                .list();
    }

    /** What is part of it still. */
    List<Long> within(long id) {
        return itemsOf(id).stream()
                .filter(item -> item.leftOut() == null)
                .map(LegalItem::itemId)
                .toList();
    }

    long add(LegalOrder order, LegalTerms terms, BigDecimal cost, String by) {
        return jdbc.sql(
                        """
                        insert into legal_action (account_id, state, reason, terms_decision, letter_days, template, demands,
                          ask_days, cost, interest, interest_rate, interest_from, proposed_by, proposed_at)
                        values (:account, 'PROPOSED', :reason, :decision, :days, :template, :demands, :ask, :cost,
                          :interest, :rate, :from, :by, :now)
                        returning id
                        """)
                .param("account", order.account())
                .param("reason", order.reason())
                .param("decision", terms.decision(), Types.BIGINT)
                .param("days", terms.letterDays())
                .param("template", terms.template())
                .param("demands", terms.demands())
                .param("ask", terms.askDays())
                .param("cost", cost)
                .param("interest", terms.interest().code())
                .param("rate", terms.interest().rate(), Types.NUMERIC)
                .param("from", terms.interest().from())
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void addItem(long id, long itemId) {
        jdbc.sql("insert into legal_action_item (action_id, item_id) values (?, ?)")
                .params(id, itemId)
                .update();
    }

    void runIn(long id, long caseId) {
        set(id, "case_id", caseId);
    }

    void announced(long id, long noticeId, LocalDate payBy) {
        jdbc.sql("update legal_action set notice_id = ?, pay_by = ? where id = ?")
                .params(noticeId, payBy, id)
                .update();
        jdbc.sql("update legal_action_item x set claimed = coalesce((select l.amount from notice_line l"
                        + " where l.notice_id = ? and l.item_id = x.item_id and l.claimed), 0) where x.action_id = ?")
                .params(noticeId, id)
                .update();
    }

    void judged(long id, Verdict verdict) {
        jdbc.sql(
                        "update legal_action set verdict = ?, verdict_reason = ?, verdict_decision = nullif(?, 0) where id = ?")
                .params(verdict.answer(), verdict.reason(), verdict.decision(), id)
                .update();
    }

    void approved(long id, String by) {
        set(id, "approved_by", by);
    }

    /** Somebody asks on that day what the court did, or on the first on which no court could be gone to any more. */
    void lookAgain(long id, LocalDate on, LocalDate today) {
        jdbc.sql(
                        """
                        update legal_action set look_again_on = least(:on::date, (
                          select min(l.last_day) + 1 from legal_action_item x join item_limitation l on l.item_id = x.item_id
                          where x.action_id = :id and x.left_out is null and not l.suspended and l.last_day >= :today))
                        where id = :id
                        """)
                .param("id", id)
                .param("on", on)
                .param("today", today)
                .update();
    }

    /** The day on which it ended, where the creditor is. */
    LocalDate endedOn(LegalAction action) {
        return jdbc.sql(
                        """
                        select day_in(c.zone, max(e.at)) from legal_event e join legal_action p on p.id = e.action_id
                        join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
                        where p.id = ? and e.state = p.state and e.happened_on is null group by c.zone
                        """)
                .param(action.id())
                .query(LocalDate.class)
                .single();
    }

    /** What was sued for until it ended. */
    List<Long> suedFor(LegalAction action) {
        return itemsOf(action.id()).stream()
                .filter(item -> item.original() != null
                        && (item.leftOut() == null
                                || item.leftOut().equals(action.state().name())))
                .map(LegalItem::itemId)
                .toList();
    }

    void filed(long id, String court, String number, LocalDate on) {
        jdbc.sql("update legal_action set court = ?, court_number = ?, filed_on = ? where id = ?")
                .params(court, number, on, id)
                .update();
    }

    void titled(long id, String court, String number, LocalDate on) {
        jdbc.sql("update legal_action set court = coalesce(?, court), title_number = ?, titled_on = ? where id = ?")
                .params(court, number, on, id)
                .update();
    }

    void dismissed(long id, LocalDate on) {
        set(id, "dismissed_on", on);
    }

    void writtenOff(long id, long writeOffId) {
        set(id, "write_off_id", writeOffId);
    }

    private void set(long id, String column, Object value) {
        jdbc.sql("update legal_action set " + column + " = ? where id = ?")
                .params(value, id)
                .update();
    }

    void sued(long id, long itemId, BigDecimal amount) {
        jdbc.sql("update legal_action_item set original = ?, remaining = ? where action_id = ? and item_id = ?")
                .params(amount, amount, id, itemId)
                .update();
    }

    /** What is not part of it, or not any more, counts as given up by it. */
    void leaveOut(long id, long itemId, String why) {
        jdbc.sql("update legal_action_item set left_out = ?, cancelled = cancelled + remaining, remaining = 0"
                        + " where action_id = ? and item_id = ? and left_out is null")
                .params(why, id, itemId)
                .update();
    }

    /** Records a state and how it came about. */
    void become(LegalAction action, LegalState state, String cause, LocalDate runDate, String by) {
        jdbc.sql("update legal_action set state = ?, cause = ? where id = ?")
                .params(state.name(), cause, action.id())
                .update();
        note(action.id(), state.name(), cause, null, null, runDate, by);
    }

    void note(long id, String state, String cause, String detail, LocalDate happenedOn, LocalDate runDate, String by) {
        jdbc.sql(
                        """
                        insert into legal_event (action_id, state, cause, detail, happened_on, run_date, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, state, cause, detail, happenedOn, runDate, by, now())
                .update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
