package io.dunflow.dunning;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what charges on top of items depend on. */
@Repository
class ChargeableItems {

    private final JdbcClient jdbc;

    ChargeableItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of accounts, the longest due first. */
    List<ChargeableItem> of(Collection<Long> itemIds) {
        return jdbc.sql(FACTS)
                .param("items", itemIds.toArray(Long[]::new))
                .query(ChargeableItem.class)
                .list();
    }

    private static final String FACTS =
            """
            select i.id, i.account_id, coalesce(k.sequence, 1) as sequence, d.kind, a.currency, c.calendar, i.due_date,
              v.issued_on, i.open_amount as open, i.dunnable_amount as dunnable,
              (select min(day_in(c.zone, n.handed_over_at)) from notice_line l join notice n on n.id = l.notice_id
                where l.item_id = i.id and l.claimed and l.standing and l.level > 0 and n.purpose = 'DUNNING'
                  and n.handed_over_at is not null) as first_reminder,
              (select x.value::numeric from label x where x.key = 'interestPercent' and x.latest
                and x.value ~ '^[0-9]{1,2}([.][0-9]{1,5})?$'
                and (x.account_id = a.id or x.debtor_id = d.id or x.creditor_id = c.id)
                order by x.account_id is null, x.debtor_id is null limit 1) as contract_percent,
              coalesce((select x.value from label x where x.key = 'thirtyDayNotice' and x.latest
                and (x.item_id = i.id or x.creditor_id = c.id) order by x.item_id is null limit 1), 'NO') <> 'NO' as told,
              (select max(h.through) from charge h where h.item_id = i.id and h.kind = 'INTEREST'
                and h.state in ('BOOKED', 'PAID', 'WAIVED')
                and not exists (select from charge_line l where l.charge_id = h.id)) as charged_through,
              (select min(f.opened_on) from legal_effect e join person_fact f on f.id = e.fact_id
                where e.account_id = a.id and e.effect = 'STOP_INTEREST'
                  and not exists (select from legal_effect_end x where x.effect_id = e.id)) as stops_on,
              (select x.value::numeric from label x where x.key = 'penaltyPercent' and x.latest
                and x.value ~ '^[0-9]{1,2}([.][0-9]{1,5})?$'
                and (x.account_id = a.id or x.debtor_id = d.id or x.creditor_id = c.id)
                order by x.account_id is null, x.debtor_id is null limit 1) as penalty_percent,
              p.amount as penalty, coalesce(p.grows, false) as penalty_grows,
              f.amount as fixed_sum, f.late as fixed_sum_of,
              exists (select from legal_effect e where e.account_id = a.id and e.effect = 'STOP_PENALTIES'
                and not exists (select from legal_effect_end x where x.effect_id = e.id)) as spared_penalties
            from item i join invoice v on v.id = i.invoice_id join account a on a.id = i.account_id
            join creditor c on c.id = a.creditor_id join debtor d on d.id = a.debtor_id
            left join item_clock k on k.item_id = i.id and not k.shadow
            left join lateral (select max(h.amount) as amount, case when bool_and(h.state in ('PREPARED', 'CLAIMED'))
                then max((t.inputs ->> 'principal')::numeric) end as late
              from charge h left join decision t on t.id = h.terms_id
              where h.item_id = i.id and h.sequence = coalesce(k.sequence, 1) and h.kind = 'FIXED_SUM'
                and h.state in ('PREPARED', 'CLAIMED', 'WAIVED', 'BOOKED', 'PAID')) f on true
            left join lateral (select max(h.amount) as amount,
                bool_and(h.state in ('PREPARED', 'CLAIMED') and h.decision_id is not null) as grows
              from charge h where h.item_id = i.id and h.sequence = coalesce(k.sequence, 1) and h.kind = 'PENALTY'
                and h.state in ('PREPARED', 'CLAIMED', 'WAIVED', 'BOOKED', 'PAID')) p on true
            where i.id = any(:items) order by i.account_id, i.due_date, i.id
            """;
}
