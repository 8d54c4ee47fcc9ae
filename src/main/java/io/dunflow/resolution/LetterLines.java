package io.dunflow.resolution;

import io.dunflow.correspondence.NoticeDraft;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What letters about agreements name of the ledger: what was agreed of each item, or what is owed of it. */
@Repository
public class LetterLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the lines ask for together, in the currency of their account. */
    public static BigDecimal sum(List<NoticeDraft.Line> lines) {
        return lines.stream().map(NoticeDraft.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As much of the first lines as makes the amount. */
    public static List<NoticeDraft.Line> firstOf(List<NoticeDraft.Line> lines, BigDecimal amount) {
        var first = new ArrayList<NoticeDraft.Line>();
        var left = amount;
        for (var line : lines) {
            var part = line.amount().min(left);
            if (part.signum() > 0) {
                first.add(new NoticeDraft.Line(line.itemId(), true, line.sequence(), 0, 0, part, line.dueDate(), null));
                left = left.subtract(part);
            }
        }
        return first;
    }

    /** What a settlement discharges of each item, less what was credited of it since. */
    public List<NoticeDraft.Line> ofSettlement(long settlementId) {
        return lines(
                """
                select i.id as item_id, coalesce(k.sequence, 1) as sequence, x.amount, i.due_date
                from settlement_left x join item i on i.id = x.item_id
                left join item_clock k on k.item_id = i.id and not k.shadow
                where x.settlement_id = :of and x.amount > 0 order by i.due_date, i.id
                """,
                settlementId);
    }

    /** What a plan covers of each item, by the due date that it gave back or has. */
    public List<NoticeDraft.Line> covered(long planId) {
        return lines(
                """
                select i.id as item_id, coalesce(k.sequence, 1) as sequence, p.amount,
                  coalesce(x.due_before, i.due_date) as due_date
                from portion p join item i on i.id = p.item_id
                join plan_item x on x.item_id = i.id and x.plan_id = p.cover_id
                left join item_clock k on k.item_id = i.id and not k.shadow
                where p.cover = 'PLAN' and p.cover_id = :of order by i.due_date, i.id
                """,
                planId);
    }

    /** What is open of each item that a deferral defers still, by the day that it has now. */
    public List<NoticeDraft.Line> deferred(long deferralId) {
        return lines(
                """
                select i.id as item_id, coalesce(k.sequence, 1) as sequence, i.open_amount as amount, i.due_date
                from deferral_item x join deferral f on f.id = x.deferral_id
                join item i on i.id = x.item_id and i.due_date = f.until_date and i.open_amount > 0
                left join item_clock k on k.item_id = i.id and not k.shadow
                where x.deferral_id = :of order by i.id
                """,
                deferralId);
    }

    /** What is open of the items, covered by nothing and blocked by nothing but days on which no reminder leaves. */
    public List<NoticeDraft.Line> dunnable(Collection<Long> items) {
        return lines(
                """
                select i.id as item_id, coalesce(k.sequence, 1) as sequence, i.dunnable_amount as amount, i.due_date
                from item i join account a on a.id = i.account_id join creditor c on c.id = a.creditor_id
                left join item_clock k on k.item_id = i.id and not k.shadow
                where i.id = any(:of) and i.dunnable_amount > 0 and not exists (
                  select from item_holds(i.id, a.id, a.debtor_id, day_in(c.zone, :now), i.due_date, null) h
                  where h.reason is not null and quiet_rank(h.reason) = 0)
                order by i.due_date, i.id
                """,
                items.toArray(Long[]::new));
    }

    /**
     * What is taken off what is claimed; nothing when another letter of today about an agreement that ended takes it off
     * already.
     */
    public BigDecimal creditsNotTold(long accountId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(x.unallocated), 0) from credit x
                        where x.account_id = :account and x.parked_at is null and not exists (
                          select from notice n join creditor c on c.id = n.creditor_id
                          where n.account_id = :account and n.purpose = 'STATEMENT' and n.standing and n.credits > 0
                            and n.business_date = day_in(c.zone, :now))
                        """)
                .param("account", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }

    /** To whom an account is owed. */
    public long creditorOf(long accountId) {
        return jdbc.sql("select creditor_id from account where id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    private List<NoticeDraft.Line> lines(String sql, Object of) {
        return jdbc
                .sql(sql)
                .param("of", of)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Named.class)
                .list()
                .stream()
                .map(Named::line)
                .toList();
    }

    /** An item of a letter. */
    record Named(long itemId, int sequence, BigDecimal amount, LocalDate dueDate) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, true, sequence, 0, 0, amount, dueDate, null);
        }
    }
}
