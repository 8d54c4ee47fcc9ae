package io.dunflow.worklist;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads an account as its page shows it. */
@Repository
@Transactional(readOnly = true)
class AccountSheets {

    private static final int SETTLED_SHOWN = 20;
    private static final int PAYMENTS_SHOWN = 200;

    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final GrantedCreditors granted;
    private final Clock clock;

    AccountSheets(JdbcClient jdbc, CreditorDays days, GrantedCreditors granted, Clock clock) {
        this.clock = clock;
        this.granted = granted;
        this.jdbc = jdbc;
        this.days = days;
    }

    /** @throws UnknownAccount when there is none */
    AccountSheet of(long accountId) {
        var head = head(accountId);
        var today = days.today(head.zone());
        return new AccountSheet(
                head,
                today,
                items(accountId, today, true),
                items(accountId, today, false),
                cases(accountId),
                holds(accountId, today),
                labels(accountId),
                notices(accountId),
                payments(accountId));
    }

    private AccountSheet.Head head(long accountId) {
        return jdbc.sql(
                        """
                        select a.id, c.code as creditor, c.name as creditor_name, c.zone, a.currency, d.number,
                          d.name as debtor, d.kind, d.language, d.country, d.email, d.phone,
                          nullif(concat_ws(', ', d.street, nullif(concat_ws(' ', d.postal_code, d.city), '')), '')
                            as address, d.zone as debtor_zone,
                          coalesce((select sum(unallocated) from credit x where x.account_id = a.id), 0) as credits,
                          coalesce((select sum(unallocated) from credit x where x.account_id = a.id
                            and x.parked_at is not null), 0) as parked,
                          coalesce((select sum(x.open_amount) from charge x where x.account_id = a.id and x.state = 'BOOKED'), 0)
                            as charges,
                          (select l.segment from run_line l where l.account_id = a.id order by l.run_id desc limit 1)
                            as segment,
                          coalesce(s.standing, 'CLEAR') as standing, s.since as standing_since,
                          s.reason as standing_reason, coalesce(s.delivery_stop, false) as delivery_stop,
                          coalesce(s.credit_stop, false) as credit_stop, s.terms,
                          u.reason as call_reason, u.until_date as calls_from
                        from account a join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
                        left join account_standing s on s.account_id = a.id and s.latest
                        left join lateral (select u.reason, u.until_date from call_pause u
                          join dunning_case k on k.id = u.case_id and k.closed_at is null and k.stage = 'ESCALATION'
                          where u.account_id = a.id order by u.id desc limit 1) u
                          on u.until_date is null or u.until_date > day_in(d.zone, :now)
                        where a.id = :id and a.creditor_id = any(:granted)
                        """)
                .param("granted", granted.ids())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", accountId)
                .query(AccountSheet.Head.class)
                .optional()
                .orElseThrow(() -> new UnknownAccount(accountId));
    }

    private List<AccountSheet.Item> items(long accountId, LocalDate today, boolean open) {
        return jdbc.sql(
                        """
                        select i.id, v.number as invoice, i.no, v.issued_on, i.due_date, :today::date - i.due_date as days,
                          coalesce(k.level, 0) as level, k.last_notice_on, i.amount, i.open_amount as open,
                          i.dunnable_amount as dunnable, i.settled_on, h.reason as hold, h.until_date as hold_until,
                          (select string_agg(p.cover || ' ' || trim_scale(p.amount), ', ' order by p.id)
                             from portion p where p.item_id = i.id) as covers,
                          (select z.stage from case_item x join dunning_case z on z.id = x.case_id
                           where x.item_id = i.id and x.left_at is null and z.closed_at is null limit 1) as stage
                        from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
                        join creditor c on c.id = a.creditor_id
                        left join item_clock k on k.item_id = i.id and k.shadow = c.shadow
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date,
                            k.last_notice_on) h on true
                        where i.account_id = :account and (i.open_amount > 0) = :open
                        order by case when :open then i.due_date end, i.settled_on desc nulls last, i.id
                        limit :limit
                        """)
                .param("today", today)
                .param("account", accountId)
                .param("open", open)
                .param("limit", open ? 1_000 : SETTLED_SHOWN)
                .query(AccountSheet.Item.class)
                .list();
    }

    private List<AccountSheet.Case> cases(long accountId) {
        return jdbc.sql(
                        """
                        select c.id, c.stage, c.next_action_on, c.opened_at, c.shadow, c.reopens_id as reopens,
                          (select old.closed_at from dunning_case old where old.id = c.reopens_id) as closed_before,
                          (select count(*)::int from case_item x where x.case_id = c.id and x.left_at is null) as items
                        from dunning_case c where c.account_id = :account and c.closed_at is null order by c.id
                        """)
                .param("account", accountId)
                .query(AccountSheet.Case.class)
                .list();
    }

    private List<AccountSheet.Hold> holds(long accountId, LocalDate today) {
        return jdbc.sql(
                        """
                        select h.id, case when h.item_id is not null then 'ITEM' when h.account_id is not null
                            then 'ACCOUNT' when h.debtor_id <> a.debtor_id then 'HEAD_OFFICE' else 'DEBTOR' end as target, v.number as invoice, h.reason, h.owner,
                          h.from_date, h.until_date
                        from account a
                        join debtor d on d.id = a.debtor_id
                        join hold h on h.account_id = a.id or h.debtor_id = a.debtor_id
                          or h.debtor_id = d.parent_id and exists (select from delegations(a.id, d.id) g where g.until_at is null)
                          or h.item_id in (select id from item where account_id = a.id)
                        left join item i on i.id = h.item_id left join invoice v on v.id = i.invoice_id
                        where a.id = :account and coalesce(h.until_date, 'infinity') >= :today and h.lifted_on is null
                        order by h.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(AccountSheet.Hold.class)
                .list();
    }

    private List<AccountSheet.Label> labels(long accountId) {
        return jdbc.sql(
                        """
                        select case when b.account_id is not null then 'ACCOUNT' when b.item_id is not null then 'ITEM'
                            when b.creditor_id is not null then 'CREDITOR' when b.debtor_id = a.debtor_id then 'DEBTOR'
                            else 'GROUP' end as target, v.number as invoice, b.key, b.value, b.reason, b.set_by
                        from account a join debtor d on d.id = a.debtor_id
                        join label b on b.latest and b.value is not null
                          and (b.account_id = a.id or b.debtor_id in (d.id, d.parent_id)
                            or b.creditor_id = a.creditor_id
                            or b.item_id in (select id from item where account_id = a.id and open_amount > 0))
                        left join item i on i.id = b.item_id left join invoice v on v.id = i.invoice_id
                        where a.id = :account
                        order by array_position(array['ACCOUNT', 'DEBTOR', 'CREDITOR', 'ITEM'],
                          case when b.account_id is not null then 'ACCOUNT' when b.item_id is not null then 'ITEM'
                            when b.creditor_id is not null then 'CREDITOR' else 'DEBTOR' end), b.key, b.id
                        """)
                .param("account", accountId)
                .query(AccountSheet.Label.class)
                .list();
    }

    private List<AccountSheet.Payment> payments(long accountId) {
        return jdbc.sql(
                        """
                        select p.* from (
                          select c.reference, c.value_date, c.amount, c.amount - coalesce((select sum(e.amount) from entry e
                            where e.credit_id = c.id and e.kind in ('RETURN', 'REFUND')), 0) as remaining
                          from credit c where c.account_id = :account and c.kind = 'PAYMENT' order by c.id desc limit :limit) p
                        where p.remaining > 0
                        """)
                .param("account", accountId)
                .param("limit", PAYMENTS_SHOWN)
                .query(AccountSheet.Payment.class)
                .list();
    }

    private List<AccountSheet.Notice> notices(long accountId) {
        return jdbc.sql(
                        """
                        select n.id, greatest(n.business_date, day_in(k.zone, n.handed_over_at)) as business_date, n.template, n.purpose, n.channel, n.level, n.currency,
                          n.claimed + n.charged as claimed,
                          n.state, n.reason,
                          case when n.state = 'QUEUED' and n.reason is not null
                            then day_in(k.zone, n.next_attempt_at) end as waits_until, n.body_html is not null as readable,
                          (select string_agg(k.kind || ' ' || k.state || ' ' || coalesce(k.name, ''), ';' order by k.id)
                           from notice_copy k where k.notice_id = n.id) as copies,
                          (select max(c.correction_id) from correction_line c join notice_line l on l.id = c.line_id
                           join correction k on k.id = c.correction_id and k.state <> 'WITHDRAWN'
                           where l.notice_id = n.id) as correction
                        from notice n join creditor k on k.id = n.creditor_id where n.account_id = :account
                        order by n.created_at desc, n.id desc limit 50
                        """)
                .param("account", accountId)
                .query(AccountSheet.Notice.class)
                .list();
    }
}
