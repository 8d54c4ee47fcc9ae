package io.dunflow.scenario.expected;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.Money;
import io.dunflow.scenario.script.NamedItems;
import io.dunflow.scenario.script.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that were handed over, in the words of scenarios. */
@Repository
public class HandedNotices {

    private final JdbcClient jdbc;

    HandedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Handed> all() {
        return of(null);
    }

    /** Those of one account, or of all when it is null. */
    public List<Handed> of(Long account) {
        return jdbc.sql(
                        """
                        select n.id, coalesce(n.handed_over_at, n.created_at) as at, c.zone, coalesce(k.name, rd.name, case when n.recipient like 'head-office:%' then coalesce(hk.name, ho.number) end, d.number) as recipient,
                          c.code as creditor, n.channel, n.purpose, n.template, n.tone, n.language, n.level, n.currency, n.claimed + n.charged as total,
                          n.credits, n.state, n.pay_by, n.subject || ' ' || n.body_text as text, (select nullif(count(*), 1)::int from notice o
                            where o.joint_id = n.joint_id and o.message_id = n.message_id
                              and o.handed_over_at is not null) as together
                        from notice n join creditor c on c.id = n.creditor_id join debtor d on d.id = n.debtor_id
                        left join debtor ho on ho.id = d.parent_id
                        left join contact k on n.recipient = 'contact:' || k.id
                        left join contact hk on n.recipient like 'head-office:%:' || hk.id
                        left join redirection rd on n.recipient = 'redirection:' || rd.id
                        where (n.handed_over_at is not null or n.state = 'SHADOW')
                          and (:account::bigint is null or n.account_id = :account)
                        order by at, n.id
                        """)
                .param("account", account)
                .query(Handed.class)
                .list();
    }

    public Facts facts(Handed notice) {
        return Facts.of()
                .and("on", LocalDate.ofInstant(notice.at().toInstant(), ZoneId.of(notice.zone())))
                .and("to", notice.recipient())
                .and("creditor", notice.creditor())
                .and("channel", notice.channel())
                .and("purpose", notice.purpose())
                .and("template", notice.template())
                .and("tone", notice.tone())
                .and("language", notice.language())
                .and("level", notice.level())
                .and("currency", notice.currency())
                .and("total", Money.of(notice.total()))
                .and("credits", Money.of(notice.credits()))
                .and("pay-by", notice.payBy())
                .and("together", notice.together())
                .and("says", said(notice, true))
                .and("not-says", said(notice, false))
                .and("shadow", notice.state().equals("SHADOW"))
                .and("copies", copies(notice.id()))
                .and("charges", charges(notice.id()))
                .and("claims", lines(notice.id(), true))
                .and("listed", lines(notice.id(), false))
                .and("corrects", corrected(notice.id()));
    }

    private static Wording said(Handed notice, boolean there) {
        return notice.text() == null ? null : new Wording(notice.text(), there);
    }

    /** Who reads it along, be it that they got it or not. */
    private List<Facts> copies(long notice) {
        return jdbc.sql(
                        """
                        select k.kind, k.state, k.name, k.reason from notice_copy k where k.notice_id = ? order by k.id
                        """)
                .param(notice)
                .query((row, n) -> Facts.of()
                        .and("kind", row.getString("kind"))
                        .and("to", row.getString("name"))
                        .and("state", row.getString("state"))
                        .and("reason", row.getString("reason")))
                .list();
    }

    /** What a correction takes back, letter by letter. */
    private List<Facts> corrected(long notice) {
        return jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                         as item, w.amount as claimed, l.amount as rightly, l.reason, day_in(c.zone, x.handed_over_at) as letter
                        from notice_line l join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        join notice_line w on w.id = l.corrects_id join notice x on x.id = w.notice_id
                        join creditor c on c.id = x.creditor_id
                        where l.notice_id = ? order by x.handed_over_at, l.id
                        """)
                .param(notice)
                .query((row, n) -> Facts.of()
                        .and("item", row.getString("item"))
                        .and("letter", row.getObject("letter", LocalDate.class))
                        .and("claimed", Money.of(row.getBigDecimal("claimed")))
                        .and("right", Money.of(row.getBigDecimal("rightly")))
                        .and("because", row.getString("reason").split(":")[0]))
                .list();
    }

    /** What it claims beside its items; nothing says that it does not. */
    private List<Facts> charges(long notice) {
        var claimed = jdbc.sql(
                        """
                        select c.kind, x.amount, c.from_date, c.through, %s as item
                        from notice_charge x join charge c on c.id = x.charge_id
                        left join item i on i.id = c.item_id left join invoice v on v.id = i.invoice_id
                        where x.notice_id = ? order by i.due_date, c.item_id, c.kind, c.id
                        """
                                .formatted(NamedItems.NAME))
                .param(notice)
                .query((row, n) -> Facts.of()
                        .and("item", row.getString("item"))
                        .and("kind", row.getString("kind"))
                        .and("amount", Money.of(row.getBigDecimal("amount")))
                        .and("from", row.getObject("from_date", LocalDate.class))
                        .and("through", row.getObject("through", LocalDate.class)))
                .list();
        return claimed.isEmpty() ? null : claimed;
    }

    private List<Facts> lines(long notice, boolean claimed) {
        return jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                         as item, l.level, l.repetition, l.amount, l.due_date, l.reason
                        from notice_line l join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        where l.notice_id = ? and l.claimed = ? and l.corrects_id is null order by l.due_date, l.id
                        """)
                .params(notice, claimed)
                .query((row, n) -> Facts.of()
                        .and("item", row.getString("item"))
                        .and("level", claimed ? row.getInt("level") : null)
                        .and("repetition", claimed ? row.getInt("repetition") : null)
                        .and("amount", Money.of(row.getBigDecimal("amount")))
                        .and("due", row.getObject("due_date", LocalDate.class))
                        .and("reason", row.getString("reason")))
                .list();
    }

    /** A notice that left. */
    public record Handed(
            long id,
            OffsetDateTime at,
            String zone,
            String recipient,
            String creditor,
            String channel,
            String purpose,
            String template,
            String tone,
            String language,
            int level,
            String currency,
            BigDecimal total,
            BigDecimal credits,
            String state,
            LocalDate payBy,
            String text,
            Integer together) {}
}
