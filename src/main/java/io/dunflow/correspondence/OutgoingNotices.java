package io.dunflow.correspondence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a notice says. */
@Repository
class OutgoingNotices {

    private final JdbcClient jdbc;
    private final Recipients recipients;

    OutgoingNotices(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    Outgoing of(Notice notice) {
        return new Outgoing(notice, sender(notice), recipients.load(notice.recipient()), items(notice));
    }

    private Sender sender(Notice notice) {
        return jdbc.sql(
                        """
                        select id, code, name, left(jurisdiction, 2) as country, zone, calendar, language, address, email, phone, iban, bic
                        from creditor where id = ?
                        """)
                .param(notice.creditorId())
                .query(Sender.class)
                .single();
    }

    private List<NoticeItem> items(Notice notice) {
        return jdbc.sql(
                        """
                        select v.number as invoice, v.issued_on, i.no,
                          (select count(*) from item o where o.invoice_id = v.id)::int as instalments,
                          l.claimed, l.level, l.due_date, l.amount, l.reason, i.open_amount as open,
                          day_in(c.zone, x.handed_over_at) as letter_on, w.amount as before
                        from notice_line l join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        left join notice_line w on w.id = l.corrects_id
                        left join notice x on x.id = w.notice_id left join creditor c on c.id = x.creditor_id
                        where l.notice_id = ? order by l.due_date, v.number, i.no, x.handed_over_at
                        """)
                .param(notice.id())
                .query(NoticeItem.class)
                .list();
    }
}
