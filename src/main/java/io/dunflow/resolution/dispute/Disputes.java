package io.dunflow.resolution.dispute;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All disputes. */
@Repository
public class Disputes {

    private static final String SELECT =
            """
            select x.*, x.answer_group as "group", a.currency from dispute x join account a on a.id = x.account_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Disputes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Dispute> find(long id) {
        return jdbc.sql(SELECT + " where x.id = ?")
                .param(id)
                .query(Dispute.class)
                .optional();
    }

    /** The disputes of an account, newest first. */
    public List<Dispute> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where x.account_id = ? order by x.id desc")
                .param(accountId)
                .query(Dispute.class)
                .list();
    }

    /** Open disputes of these accounts of which nothing is covered any more. */
    List<Dispute> withoutGround(Collection<Long> accountIds) {
        return jdbc.sql(
                        SELECT
                                + """
                         where x.account_id = any(?) and x.state = 'OPEN'
                           and exists (select 1 from dispute_item d where d.dispute_id = x.id)
                           and not exists (select 1 from portion p where p.cover = 'DISPUTE' and p.cover_id = x.id)
                         order by x.id
                        """)
                .param(accountIds.toArray(Long[]::new))
                .query(Dispute.class)
                .list();
    }

    long add(DisputeOrder order, BigDecimal amount, Origin origin, Routing routing, Raised raised) {
        return jdbc.sql(
                        """
                        insert into dispute (account_id, case_id, reason, note, amount, unit, product, branch_id, state,
                          answer_group,
                          due_on, remind_on, priority, quiet_days, answer_limit, routing_decision, raised_by, raised_on, raised_at)
                        values (:account, :case, :reason, :note, :amount, :unit, :product, :branch, 'OPEN', :group, :due, :remind,
                          :priority, :quiet, :limit, :decision, :by, :today, :now)
                        returning id
                        """)
                .param("account", order.account())
                .param("case", raised.caseId())
                .param("reason", order.reason().name())
                .param("note", order.note())
                .param("amount", amount)
                .param("unit", origin.unit())
                .param("product", origin.product())
                .param("branch", origin.branchId())
                .param("group", routing.group())
                .param("due", routing.dueOn())
                .param("remind", routing.remindOn())
                .param("priority", routing.priority())
                .param("quiet", routing.quietDays())
                .param("limit", routing.answerLimit())
                .param("decision", routing.decisionId())
                .param("by", raised.by())
                .param("today", raised.on())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addItem(long disputeId, long item, BigDecimal amount) {
        jdbc.sql("insert into dispute_item (dispute_id, item_id, amount) values (?, ?, ?)")
                .params(disputeId, item, amount)
                .update();
    }

    /** Notes what the dispute still covered of the item when it ended. */
    void released(long disputeId, long item, BigDecimal amount) {
        jdbc.sql("update dispute_item set released = ? where dispute_id = ? and item_id = ?")
                .params(amount, disputeId, item)
                .update();
    }

    List<Long> itemsOf(long disputeId) {
        return jdbc.sql("select item_id from dispute_item where dispute_id = ? order by item_id")
                .param(disputeId)
                .query(Long.class)
                .list();
    }

    /** What the dispute still covers of each item, what is due longest first. */
    Map<Long, BigDecimal> covered(long disputeId) {
        var covered = new LinkedHashMap<Long, BigDecimal>();
        jdbc.sql(
                        """
                        select p.item_id, p.amount from portion p join item i on i.id = p.item_id
                          join dispute x on x.id = p.cover_id and x.account_id = i.account_id
                        where p.cover = 'DISPUTE' and p.cover_id = ? order by i.due_date, i.invoice_id, i.no, i.id
                        """)
                .param(disputeId)
                .query(row -> {
                    covered.put(row.getLong("item_id"), row.getBigDecimal("amount"));
                });
        return covered;
    }

    /** What other credits that named it took from it. */
    BigDecimal creditedElsewhere(long disputeId) {
        return jdbc.sql("select coalesce(sum(amount - unallocated), 0) from credit"
                        + " where dispute_id = ? and kind = 'CREDIT_NOTE'")
                .param(disputeId)
                .query(BigDecimal.class)
                .single();
    }

    void end(long disputeId, Ending how, LocalDate today, String by) {
        jdbc.sql(
                        """
                        update dispute set state = :state, answer = :answer, credited = :credited, cause = :cause, ended_on = :today,
                          ended_by = :by
                        where id = :id
                        """)
                .param("state", how.state().name())
                .param("answer", how.answer())
                .param("credited", how.credited())
                .param("cause", how.cause())
                .param("today", today)
                .param("by", by)
                .param("id", disputeId)
                .update();
    }

    /**
     * How it ended.
     *
     * @param cause found, UNFOUNDED when it was rejected; null when nobody answered
     */
    record Ending(DisputeState state, String answer, BigDecimal credited, String cause) {}

    /** Who raised it, where and when. */
    record Raised(Long caseId, String by, LocalDate on) {}
}
