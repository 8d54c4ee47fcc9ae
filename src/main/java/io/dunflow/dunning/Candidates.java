package io.dunflow.dunning;

import io.dunflow.correspondence.Reachable;
import io.dunflow.correspondence.Reaching;
import io.dunflow.ledger.Behaviour;
import io.dunflow.ledger.PaymentBehaviour;
import io.dunflow.ledger.Standing;
import io.dunflow.ledger.Standings;
import io.dunflow.policy.Sitting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of a creditor that have something due on a day, or soon, or are not in good standing, with all that their
 * judgement needs. Their next action dates do not narrow them down: each proposal says of each overdue item why it is in
 * or out, and much of what changes an answer (behaviour, consents, labels, what the group owes) moves no date.
 */
@Component
class Candidates {

    private final JdbcClient jdbc;
    private final PaymentBehaviour behaviour;
    private final DearFacts dear;
    private final Standings standings;
    private final AgreementFacts agreements;
    private final Reaching reaching;

    Candidates(
            JdbcClient jdbc,
            PaymentBehaviour behaviour,
            DearFacts dear,
            Standings standings,
            AgreementFacts agreements,
            Reaching reaching) {
        this.reaching = reaching;
        this.jdbc = jdbc;
        this.behaviour = behaviour;
        this.dear = dear;
        this.standings = standings;
        this.agreements = agreements;
    }

    /** The next accounts by id, after the given one, with something open that is due by the horizon. */
    List<Long> page(long creditorId, LocalDate horizon, long afterAccount, int size) {
        return jdbc.sql(
                        """
                        select a.id from account a
                        where a.creditor_id = :creditor and a.id > :after
                          and (exists (select 1 from item i
                                       where i.account_id = a.id and i.open_amount > 0
                                         and (i.due_date <= :horizon or i.original_due_date <= :horizon))
                            or exists (select 1 from account_standing s
                                       where s.account_id = a.id and s.latest
                                         and (s.standing <> 'CLEAR' or s.delivery_stop or s.credit_stop)))
                        order by a.id limit :size
                        """)
                .param("creditor", creditorId)
                .param("after", afterAccount)
                .param("horizon", horizon)
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /** The facts of these accounts, as they stand in this transaction. */
    List<AccountFacts> facts(List<Long> accountIds, LocalDate day, Wanted wanted, Sitting sitting) {
        var items = items(accountIds, day, wanted).stream().collect(Collectors.groupingBy(ItemFacts::accountId));
        var beside = new Beside(
                behaviour.of(accountIds, day),
                wanted.group() ? dear.groups(accountIds, day) : Map.of(),
                wanted.attempts() ? dear.attempts(accountIds) : Map.of(),
                wanted.returns() ? dear.returnReasons(accountIds) : Map.of(),
                wanted.agreements() ? dear.circumstances(accountIds, agreements.of(accountIds, day)) : Map.of(),
                standings.of(accountIds),
                reaching.of(accountIds, sitting),
                items);
        return jdbc.sql(
                        """
                        select a.id, a.creditor_id, a.currency, d.kind, d.language, cr.jurisdiction, cr.calendar,
                          d.parent_id is not null as is_branch,
                          case when :labels then (select jsonb_object_agg(b.key, b.value) from label b
                            where b.latest and b.value is not null and b.creditor_id = a.creditor_id) end as creditor_labels,
                          case when :labels then (select jsonb_object_agg(b.key, b.value) from label b
                            where b.latest and b.value is not null and b.debtor_id = d.id) end as debtor_labels,
                          case when :labels then (select jsonb_object_agg(b.key, b.value) from label b
                            where b.latest and b.value is not null and b.debtor_id = d.parent_id) end as group_labels,
                          case when :labels then (select jsonb_object_agg(b.key, b.value) from label b
                            where b.latest and b.value is not null and b.account_id = a.id) end as account_labels,
                          coalesce((select sum(c.unallocated) from credit c
                                    where c.account_id = a.id and c.unallocated > 0 and c.parked_at is null), 0) as credits,
                          letters.last_notice_on, letters.last_dunning_on
                        from account a
                        join debtor d on d.id = a.debtor_id
                        join creditor cr on cr.id = a.creditor_id
                        cross join lateral (
                          select max(x.noticed_on) as last_notice_on,
                            max(x.noticed_on) filter (where x.purpose <> 'PRE_DUE') as last_dunning_on
                          from (select n.purpose, case when n.state in ('QUEUED', 'SENDING', 'BATCHED')
                                  then greatest(n.business_date, :day::date)
                                  else coalesce(day_in(cr.zone, n.handed_over_at), n.business_date) end as noticed_on
                                from notice n where n.account_id = a.id and n.standing and n.shadow = cr.shadow
                                  and n.purpose in ('PRE_DUE', 'DUNNING', 'STATEMENT')) x) letters
                        where a.id = any(:ids) order by a.id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("labels", wanted.labels())
                .param("day", day)
                .query((row, n) -> account(row, beside))
                .list();
    }

    private static AccountFacts account(ResultSet row, Beside beside) throws SQLException {
        long id = row.getLong("id");
        var behaviour = beside.behaviours().getOrDefault(id, Behaviour.UNKNOWN);
        return new AccountFacts(
                id,
                row.getLong("creditor_id"),
                row.getString("currency"),
                row.getString("kind"),
                row.getString("language"),
                row.getString("jurisdiction"),
                row.getString("calendar"),
                row.getBoolean("is_branch"),
                new LabelFacts(
                        Labels.read(row.getString("creditor_labels")),
                        Labels.read(row.getString("debtor_labels")),
                        Labels.read(row.getString("group_labels")),
                        Labels.read(row.getString("account_labels"))),
                beside.groups().getOrDefault(id, GroupFacts.NOTHING),
                beside.attempts().getOrDefault(id, 0),
                beside.returnReasons().get(id),
                beside.agreements().getOrDefault(id, AgreementFacts.Agreements.NONE),
                beside.standings().getOrDefault(id, Standing.CLEAR),
                beside.reachable().get(id)::on,
                row.getBigDecimal("credits"),
                row.getObject("last_notice_on", LocalDate.class),
                row.getObject("last_dunning_on", LocalDate.class),
                behaviour.settledCount(),
                behaviour.lateShare(),
                behaviour.averageDaysLate(),
                beside.items().getOrDefault(id, List.of()));
    }

    private List<ItemFacts> items(List<Long> accountIds, LocalDate day, Wanted wanted) {
        return jdbc.sql(
                        """
                        with at_work as (
                          select l.account_id from dunning_run r join run_line l on l.run_id = r.id
                          where r.state in ('APPROVED', 'RUNNING') and l.state in ('PROPOSED', 'APPROVED')
                            and l.account_id = any(:ids)
                        )
                        select i.id, i.account_id, v.number, v.issued_on, i.no, i.due_date, i.original_due_date, i.open_amount,
                          i.dunnable_amount, case
                          when (i.dunnable_amount = 0 or dc.stage = 'PLAN') and exists (
                            select from portion p join undecided_agreement u on u.cover = p.cover and u.cover_id = p.cover_id
                            where p.item_id = i.id) then 'AWAITING_APPROVAL'
                          when i.dunnable_amount = 0 then (
                            select case when count(*) > 1 then 'COVERED' when max(p.cover) = 'CONFLICT' then 'CONFLICT'
                              else max(coalesce(p.remark, 'COVERED_BY_' || p.cover)) end
                            from portion p where p.item_id = i.id) end as covered_by,
                          coalesce(k.sequence, 1) as sequence, coalesce(k.level, 0) as level,
                          coalesce(k.repetition, 0) as repetition, k.last_notice_on, dc.stage,
                          h.reason as hold, h.until_date as hold_until,
                          coalesce(h.frozen, 0) as frozen, coalesce(h.frozen_since_notice, 0) as frozen_since_notice,
                          case when :instalments then (select count(*) from item o where o.invoice_id = i.invoice_id)
                            else 1 end as instalments,
                          case when :item_labels then (select jsonb_object_agg(b.key, b.value) from label b
                            where b.latest and b.value is not null and b.item_id = i.id) end as labels,
                          exists (select 1 from notice_line nl join notice n on n.id = nl.notice_id
                                  where nl.item_id = i.id and nl.standing and nl.claimed and n.purpose in ('DUNNING', 'STATEMENT')
                                    and n.state in ('QUEUED', 'SENDING', 'BATCHED')) as pending,
                          exists (select 1 from run_line f join dunning_case fc on fc.id = f.case_id
                                  where f.account_id = i.account_id and f.state = 'FAILED'
                                    and fc.closed_at is null) as retrying,
                          i.account_id in (select account_id from at_work) as in_run,
                          exists (select 1 from notice_line nl join notice n on n.id = nl.notice_id
                                  where nl.item_id = i.id and nl.standing and nl.claimed and n.purpose = 'PRE_DUE'
                                    and n.shadow = cr.shadow) as pre_due_sent
                        from item i
                        join invoice v on v.id = i.invoice_id
                        join account a on a.id = i.account_id
                        join creditor cr on cr.id = a.creditor_id
                        left join item_clock k on k.item_id = i.id and k.shadow = cr.shadow
                        left join case_item ci on ci.item_id = i.id and ci.left_at is null and ci.shadow = cr.shadow
                        left join dunning_case dc on dc.id = ci.case_id
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id, :day, i.due_date,
                                                     k.last_notice_on) h on true
                        where i.account_id = any(:ids) and i.open_amount > 0
                        order by i.account_id, i.due_date, i.id
                        """)
                .param("ids", accountIds.toArray(Long[]::new))
                .param("day", day)
                .param("instalments", wanted.instalments())
                .param("item_labels", wanted.itemLabels())
                .query((row, n) -> item(row))
                .list();
    }

    private static ItemFacts item(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        return new ItemFacts(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getInt("no"),
                row.getInt("instalments"),
                Labels.read(row.getString("labels")),
                row.getObject("due_date", LocalDate.class),
                row.getObject("original_due_date", LocalDate.class),
                row.getBigDecimal("open_amount"),
                row.getBigDecimal("dunnable_amount"),
                row.getString("covered_by"),
                row.getInt("sequence"),
                row.getInt("level"),
                row.getInt("repetition"),
                row.getObject("last_notice_on", LocalDate.class),
                row.getInt("frozen"),
                row.getInt("frozen_since_notice"),
                row.getString("hold"),
                row.getObject("hold_until", LocalDate.class),
                stage == null ? null : Stage.valueOf(stage),
                row.getBoolean("pending"),
                row.getBoolean("retrying"),
                row.getBoolean("in_run"),
                row.getBoolean("pre_due_sent"));
    }

    /** What is known of accounts from elsewhere, by their ids. */
    private record Beside(
            Map<Long, Behaviour> behaviours,
            Map<Long, GroupFacts> groups,
            Map<Long, Integer> attempts,
            Map<Long, String> returnReasons,
            Map<Long, AgreementFacts.Agreements> agreements,
            Map<Long, Standing> standings,
            Map<Long, Reachable> reachable,
            Map<Long, List<ItemFacts>> items) {}
}
