package io.dunflow.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a notice says. */
@Repository
class OutgoingNotices {

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final Readers readers;
    private final NoticeCharges charges;
    private final Clock clock;

    OutgoingNotices(JdbcClient jdbc, Recipients recipients, Readers readers, NoticeCharges charges, Clock clock) {
        this.clock = clock;
        this.charges = charges;
        this.readers = readers;
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /** What the notice says, or what several say together: in the words of the one at the highest level. */
    Outgoing of(List<Notice> notices) {
        return notices.size() == 1 ? alone(notices.get(0)) : together(notices);
    }

    /** What it says, for somebody who reads along; of a joint one only what this notice says. */
    Outgoing copyOf(Notice notice, NoticeCopy copy) {
        return alone(notice).copyTo(readers.load(copy.recipient(), notice.debtorId()), copy.id(), copy.messageId());
    }

    /** As of the day on which it leaves, though it was decided on before; a copy as of the day on which its notice left. */
    Outgoing asItLeaves(Outgoing all) {
        return all.asOf(jdbc.sql(
                        """
                        select day_in(k.zone, coalesce(n.handed_over_at, :now)) from notice n join creditor k on k.id = n.creditor_id
                        where n.id = :notice
                        """)
                .param("notice", all.notice().id())
                .param("now", Utc.of(clock.instant()))
                .query(LocalDate.class)
                .single());
    }

    private Outgoing alone(Notice notice) {
        return new Outgoing(
                notice,
                sender(notice),
                recipients.load(notice.recipient()),
                items(notice),
                charges.of(notice),
                List.of(),
                null,
                acting(notice));
    }

    private ActingFor acting(Notice notice) {
        return jdbc.sql(
                        """
                        select coalesce(f.kind = 'DECEASED', false) as estate, not exists (
                          select from redirection x join notice o on o.account_id = x.account_id
                            and o.recipient = 'redirection:' || x.id
                          where x.reference = r.reference and o.id < n.id and o.handed_over_at is not null) as first
                        from notice n join redirection r on n.recipient = 'redirection:' || r.id and r.ended_at is null
                        left join person_fact f on f.id = substring(r.reference from '^fact:(\\d+)$')::bigint
                        where n.id = ?
                        """)
                .param(notice.id())
                .query(ActingFor.class)
                .optional()
                .orElse(null);
    }

    private Outgoing together(List<Notice> notices) {
        var parts = parts(notices);
        var items = parts.stream().flatMap(part -> part.items().stream()).toList();
        var claimed = parts.stream().flatMap(part -> part.charges().stream()).toList();
        var leading = highest(notices);
        return new Outgoing(
                leading.over(notices),
                sender(leading),
                recipients.load(headOffice(leading)),
                items,
                claimed,
                parts,
                null,
                null);
    }

    private List<Outgoing.Part> parts(List<Notice> notices) {
        var byId = notices.stream().collect(Collectors.toMap(Notice::id, notice -> notice));
        return jdbc.sql(
                        """
                        select n.id, d.name, d.number from notice n join debtor d on d.id = n.debtor_id
                        where n.id = any(?) order by n.recipient like 'head-office:%', d.name, d.number, n.id
                        """)
                .param(byId.keySet().toArray(Long[]::new))
                .query((row, n) -> {
                    var notice = byId.get(row.getLong("id"));
                    return new Outgoing.Part(
                            row.getString("name"), row.getString("number"), notice, items(notice), charges.of(notice));
                })
                .list();
    }

    private Notice highest(List<Notice> notices) {
        var id = jdbc.sql("select id from notice where id = any(?) order by level desc, id limit 1")
                .param(notices.stream().map(Notice::id).toArray(Long[]::new))
                .query(Long.class)
                .single();
        return notices.stream().filter(notice -> notice.id() == id).findFirst().orElseThrow();
    }

    private String headOffice(Notice notice) {
        return jdbc.sql(
                        """
                        select coalesce('contact:' || head_office_contact(j.head_office_id, n.creditor_id, n.currency),
                          'debtor:' || j.head_office_id) from notice n join joint_notice j on j.id = n.joint_id
                        where n.id = ?
                        """)
                .param(notice.id())
                .query(String.class)
                .single();
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

    /**
     * Its lines; of what it reminds of also the parts that something else covers, so that nobody thinks them forgotten. What a
     * plan pays has letters of its own.
     */
    private List<NoticeItem> items(Notice notice) {
        return jdbc.sql(
                        """
                        select v.number as invoice, v.issued_on, i.no,
                          (select count(*) from item o where o.invoice_id = v.id)::int as instalments,
                          l.claimed, l.level, l.due_date, l.amount, l.reason, i.open_amount as open,
                          (select coalesce(-sum(e.amount), 0) from entry e where e.item_id = i.id and e.kind = 'PAYMENT'
                            and not exists (select from entry r where r.reverses_id = e.id)) as received,
                          day_in(c.zone, x.handed_over_at) as letter_on, w.amount as before,
                          case when n.matter ~ '^(settlement-(agreed|again|changed|kept)|plan-(offer|agreed|again|resumed|completed)):'
                            then i.open_amount - coalesce((
                              select p.amount from portion p where p.item_id = i.id
                              and p.cover = upper(split_part(n.matter, '-', 1)) and p.cover_id = substring(n.matter from ':(\\d+)$')::bigint), 0) else 0 end as beside,
                          (select coalesce(sum(s.claimed), 0) from standing_charge s where s.item_id = i.id) as charged
                        from notice_line l join notice n on n.id = l.notice_id
                        join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        left join notice_line w on w.id = l.corrects_id
                        left join notice x on x.id = w.notice_id left join creditor c on c.id = x.creditor_id
                        where l.notice_id = :notice
                        union all
                        select v.number, v.issued_on, i.no,
                          (select count(*) from item o where o.invoice_id = v.id)::int,
                          false, 0, i.due_date, p.amount, case when exists (
                            select from undecided_agreement u where u.cover = p.cover and u.cover_id = p.cover_id)
                              then 'AWAITING_APPROVAL' when p.cover = 'CONFLICT' then 'CONFLICT'
                            else coalesce(p.remark, 'COVERED_BY_' || p.cover) end,
                          i.open_amount, 0, null, null, 0, 0
                        from notice_line l join notice n on n.id = l.notice_id
                          and n.purpose in ('DUNNING', 'PRE_DUE', 'STATEMENT')
                        join portion p on p.item_id = l.item_id and p.cover <> 'PLAN'
                        join item i on i.id = l.item_id join invoice v on v.id = i.invoice_id
                        where l.notice_id = :notice and l.claimed
                        order by due_date, invoice, no, letter_on
                        """)
                .param("notice", notice.id())
                .query(NoticeItem.class)
                .list();
    }
}
