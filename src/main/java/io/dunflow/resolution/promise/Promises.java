package io.dunflow.resolution.promise;

import io.dunflow.resolution.promise.CountingPayments.Counted;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All promises, and what was found each time one was judged. */
@Repository
public class Promises {

    private static final String SELECT =
            """
            select p.id, p.account_id, p.case_id, p.amount, a.currency, p.promised_on, p.last_day, p.tolerance_percent,
              p.partly_kept, p.state, p.cause, p.counted, p.note, p.given_to
            from promise p join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Promises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Promise> find(long id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(Promise.class)
                .optional();
    }

    /** The promises of an account, newest first. */
    public List<Promise> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where p.account_id = ? order by p.id desc")
                .param(accountId)
                .query(Promise.class)
                .list();
    }

    /** Promises that still block one of these items. */
    List<Promise> blocking(List<Long> itemIds) {
        return jdbc.sql(SELECT + " where p.state in ('OPEN', 'AWAITING_BANK') and exists (select 1 from promise_item x"
                        + " where x.promise_id = p.id and x.item_id = any(?)) order by p.id")
                .param(itemIds.toArray(Long[]::new))
                .query(Promise.class)
                .list();
    }

    /**
     * What a run has to look at: promises whose day is over or of which something was paid or let off since they were
     * given, and judged ones of which something was booked since a run looked last, or that a fact about the person had
     * made void. The others go on waiting. Not by the moment of the last look: what waited for it became known before it.
     */
    List<Promise> toJudge(long creditorId, LocalDate runDate) {
        return jdbc.sql(
                        SELECT
                                + """
                         where a.creditor_id = :creditor and (p.state in ('OPEN', 'AWAITING_BANK') and (p.last_day < :day
                             or exists (select 1 from promise_item x join entry e on e.item_id = x.item_id
                               where x.promise_id = p.id and e.known_at >= p.given_at and e.amount < 0))
                           or p.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN') and (p.cause = 'FACT_WITHDRAWN' or exists (
                             select 1 from promise_item x join entry e on e.item_id = x.item_id
                             where x.promise_id = p.id and e.known_at >= p.given_at and e.id > coalesce(p.looked_through, 0)
                               and (e.value_date <= p.last_day or e.kind = 'REVERSAL'))))
                         order by p.id
                        """)
                .param("creditor", creditorId)
                .param("day", runDate)
                .query(Promise.class)
                .list();
    }

    /** Other promises on the items of these that still wait or were judged: what counts for one counts for no other. */
    List<Promise> beside(List<Promise> these) {
        return jdbc.sql(
                        SELECT
                                + """
                         where p.state not in ('WITHDRAWN', 'VOID') and p.id <> all(:ids) and p.id in (
                           select x.promise_id from promise_item x join promise_item y on y.item_id = x.item_id
                           where y.promise_id = any(:ids))
                        """)
                .param("ids", these.stream().map(Promise::id).toArray(Long[]::new))
                .query(Promise.class)
                .list();
    }

    long add(PromiseOrder order, PromiseTerms terms, BigDecimal amount, Long caseId, String givenTo) {
        return jdbc.sql(
                        """
                        insert into promise (account_id, case_id, amount, promised_on, last_day, tolerance_percent,
                          partly_kept, terms_decision, state, note, given_to, given_at)
                        values (:account, :case, :amount, :date, :last, :percent, :partly, :decision, 'OPEN', :note, :to, :now)
                        returning id
                        """)
                .param("account", order.account())
                .param("case", caseId)
                .param("amount", amount)
                .param("date", order.date())
                .param("last", terms.lastDay())
                .param("percent", terms.tolerancePercent())
                .param("partly", terms.partlyKept())
                .param("decision", terms.decisionId())
                .param("note", order.note())
                .param("to", givenTo)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    void addItems(long promiseId, Map<Long, BigDecimal> items) {
        items.forEach(
                (item, amount) -> jdbc.sql("insert into promise_item (promise_id, item_id, amount) values (?, ?, ?)")
                        .params(promiseId, item, amount)
                        .update());
    }

    List<Long> itemsOf(long promiseId) {
        return jdbc.sql("select item_id from promise_item where promise_id = ? order by item_id")
                .param(promiseId)
                .query(Long.class)
                .list();
    }

    /** The day on which what these promise was promised first; null when there are none. */
    LocalDate firstGiven(List<Long> ids) {
        return jdbc.sql(
                        """
                        select min(day_in(c.zone, p.given_at)) from promise p join account a on a.id = p.account_id
                        join creditor c on c.id = a.creditor_id where p.id = any(:ids) or p.replaced_by = any(:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Notes that a newer one took the place of these, and of those of which they had taken it. */
    void replaced(List<Long> ids, long newer) {
        jdbc.sql("update promise set replaced_by = :newer where id = any(:ids) or replaced_by = any(:ids)")
                .param("newer", newer)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Records a state and how it came about. */
    void become(Promise promise, Judgement judgement, LocalDate runDate, String by) {
        jdbc.sql(
                        """
                        update promise set state = :state, cause = :cause, counted = :counted,
                          judged_on = coalesce(:date, judged_on), judged_at = :now
                        where id = :id
                        """)
                .param("state", judgement.state().name())
                .param("cause", judgement.cause())
                .param("counted", judgement.counted())
                .param("date", runDate)
                .param("now", now())
                .param("id", promise.id())
                .update();
        note(promise.id(), judgement, runDate, by);
    }

    /** Records what counts for one by now whose state stays, if that is news; it stays judged on its day. */
    void recount(Promise promise, Judgement judgement, LocalDate runDate, String by) {
        var last = jdbc.sql("select promise_id, promised, counted as paid from promise_judgement where promise_id = ?"
                        + " order by id desc limit 1")
                .param(promise.id())
                .query(Counted.class)
                .single();
        if (last.promised().compareTo(judgement.promised()) != 0 || last.paid().compareTo(judgement.counted()) != 0) {
            jdbc.sql("update promise set cause = ?, counted = ?, judged_at = ? where id = ?")
                    .params(judgement.cause(), judgement.counted(), now(), promise.id())
                    .update();
            note(promise.id(), judgement, runDate, by);
        }
    }

    /** Records that all was seen that is booked on its items; the caller holds the account's lock. */
    void lookedAt(long promiseId) {
        jdbc.sql(
                        """
                        update promise set looked_through = (select coalesce(max(e.id), 0) from promise_item x
                          join entry e on e.item_id = x.item_id where x.promise_id = promise.id)
                        where id = ?
                        """)
                .param(promiseId)
                .update();
    }

    private void note(long promiseId, Judgement judgement, LocalDate runDate, String by) {
        jdbc.sql(
                        """
                        insert into promise_judgement (promise_id, state, cause, promised, counted, run_date, judged_at,
                          judged_by)
                        values (:id, :state, :cause, :promised, :counted, :date, :now, :by)
                        """)
                .param("id", promiseId)
                .param("state", judgement.state().name())
                .param("cause", judgement.cause())
                .param("promised", judgement.promised())
                .param("counted", judgement.counted())
                .param("date", runDate)
                .param("now", now())
                .param("by", by)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * What was found.
     *
     * @param promised what was still promised, less credits that are no payment
     */
    record Judgement(PromiseState state, String cause, BigDecimal promised, BigDecimal counted) {}
}
