package io.dunflow.audit;

import java.util.List;

/** The invariants of the books, and of what is covered, placed and sued for of them, in SQL. */
final class BookQueries {

    static final List<Invariant> ALL = List.of(
            new Invariant(
                    "4 open balances are the sum of entries",
                    "Does any item show another open amount than its entries sum to?",
                    """
                    select 'item ' || i.id || ' shows ' || i.open_amount || ', entries sum to ' || coalesce(sum(e.amount), 0)
                    from item i left join entry e on e.item_id = i.id
                    group by i.id having i.open_amount <> coalesce(sum(e.amount), 0)
                    """),
            new Invariant(
                    "4 portions sum to the open balance",
                    "Do dunnable amount and covered portions of any item not sum to its open amount?",
                    """
                    select 'item ' || i.id from item i left join portion p on p.item_id = i.id
                    group by i.id having i.open_amount <> i.dunnable_amount + coalesce(sum(p.amount), 0)
                    """),
            new Invariant(
                    "4 agreements cover what they hold",
                    "Does a live promise, plan or settlement cover more than was agreed less what was taken of it, or"
                            + " leave uncovered what is owed by it and nothing else covers?",
                    """
                    select lower(x.cover) || ' ' || x.cover_id || ' item ' || x.item_id
                    from agreement_owed x join item i on i.id = x.item_id
                    where x.live and (x.covered > x.amount - x.paid - x.let_off or least(x.missing, i.dunnable_amount) > 0)
                    """),
            new Invariant(
                    "4 money keeps one promise",
                    "Does more count for the promises on an item than was paid of it since the first of them was given?",
                    """
                    select 'item ' || x.item_id || ' counts ' || x.counted || ' for its promises'
                    from (
                      select i.item_id, sum(p.counted) as counted, min(p.given_at) as since, min(p.judged_at) as judged
                      from promise_item i join promise p on p.id = i.promise_id and p.counted > 0
                      where p.state <> 'WITHDRAWN'
                        and not exists (select from promise_item o where o.promise_id = p.id and o.item_id <> i.item_id)
                      group by i.item_id having count(*) > 1) x
                    where x.counted > (select coalesce(-sum(e.amount), 0) from entry e
                      where e.item_id = x.item_id and e.amount < 0 and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                        and coalesce(e.stays_since, e.known_at) >= x.since
                        and not exists (select from entry r where r.reverses_id = e.id and r.known_at < x.judged))
                    """),
            new Invariant(
                    "4 money counts for one agreement",
                    "Does more count for the promises, plans and settlements that were on an item at one time than was"
                            + " paid of it since the first of them was made?",
                    """
                    with told as (
                      select 'PROMISE' as cover, id as cover_id, counted, judged_at from promise where state <> 'WITHDRAWN'
                      union all
                      select 'PLAN', id, counted, judged_at from plan
                      where state in ('ACTIVE', 'COMPLETED', 'DEFAULTED', 'SUSPENDED')
                      union all
                      select 'SETTLEMENT', s.id, s.counted, (select max(v.at) from settlement_event v
                        where v.settlement_id = s.id and v.cause is distinct from 'NOT_TOLD') from settlement s
                      where s.state in ('ACCEPTED', 'LAPSED', 'AWAITING_BANK', 'SUSPENDED')
                        and s.cause is distinct from 'LATE_KNOWLEDGE'),
                    counted as (
                      select t.*, x.item_id, x.made_at from told t
                      join agreement_item x on x.cover = t.cover and x.cover_id = t.cover_id
                      where t.counted > 0 and not exists (select from agreement_item o
                        where o.cover = x.cover and o.cover_id = x.cover_id and o.item_id <> x.item_id))
                    select distinct 'item ' || x.item_id || ' counts ' || x.counted || ' for its agreements'
                    from (
                      select n.item_id, n.cover, n.cover_id, sum(b.counted) as counted, min(b.made_at) as since,
                        min(b.judged_at) as judged
                      from counted n join counted b on b.item_id = n.item_id and b.made_at <= n.made_at
                        and not exists (select from agreement_end e
                          where e.cover = b.cover and e.cover_id = b.cover_id and e.at <= n.made_at)
                      group by n.item_id, n.cover, n.cover_id having count(*) > 1) x
                    where x.counted > (select coalesce(-sum(e.amount), 0) from entry e
                      where e.item_id = x.item_id and e.amount < 0 and e.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                        and coalesce(e.stays_since, e.known_at) >= x.since
                        and not exists (select from entry r where r.reverses_id = e.id and r.known_at < x.judged))
                    """),
            new Invariant(
                    "4 every payment is accounted for",
                    "Is any payment or credit note not allocated, unallocated, recovered, refunded or returned to its full amount?",
                    """
                    select 'credit ' || c.id from credit c left join entry e on e.credit_id = c.id
                    group by c.id having c.amount <> c.unallocated - coalesce(sum(e.amount) filter (
                      where e.item_id is not null or e.charge_id is not null and e.kind <> 'CHARGE'), 0) + coalesce(sum(e.amount) filter (
                      where e.item_id is null and e.kind in ('REFUND', 'RETURN')), 0) - coalesce(sum(e.amount) filter (
                      where e.recovers_id is not null), 0)
                    """),
            new Invariant(
                    "4 charges add up",
                    "Is any charge in the books not paid, open or let off to its full amount, or does it show another open amount"
                            + " than its entries sum to?",
                    """
                    select 'charge ' || c.id || ' shows ' || c.open_amount || ', entries sum to ' || coalesce(sum(e.amount), 0)
                    from charge c left join entry e on e.charge_id = c.id
                    group by c.id having c.open_amount <> coalesce(sum(e.amount), 0)
                      or (c.state in ('BOOKED', 'PAID')) <> (coalesce(sum(e.amount) filter (
                        where e.kind = 'CHARGE' or e.kind = 'REVERSAL' and e.credit_id is null), 0) <> 0)
                      or coalesce(sum(e.amount) filter (where e.kind = 'CHARGE'), c.amount) <> c.amount
                    """),
            new Invariant(
                    "4 nothing is claimed twice on top of an item",
                    "Is interest claimed by two letters at once, interest of one day twice on the same money, or a fixed sum twice, on one item"
                            + " and in one sequence?",
                    """
                    select c.kind || ' of item ' || c.item_id from charge c
                    where c.kind in ('INTEREST', 'FIXED_SUM', 'PENALTY') and c.state in ('CLAIMED', 'BOOKED', 'PAID')
                    group by c.item_id, c.sequence, c.kind
                    having count(*) > 1 and c.kind <> 'INTEREST' or count(*) filter (where c.state = 'CLAIMED') > 1
                    union all
                    select 'charges ' || c.id || ' and ' || o.id || ' are of the same days'
                    from charge c join charge o on o.item_id = c.item_id and o.sequence = c.sequence and o.id > c.id
                      and o.kind = 'INTEREST' and o.state in ('CLAIMED', 'BOOKED', 'PAID')
                      and o.from_date <= c.through and o.through >= c.from_date
                    join item i on i.id = c.item_id
                    left join charge_line l on l.charge_id = c.id
                    left join charge_line m on m.charge_id = o.id
                    where c.kind = 'INTEREST' and c.state in ('CLAIMED', 'BOOKED', 'PAID')
                      and (l.no is null or m.no is null
                        or m.from_date <= l.through and m.through >= l.from_date and l.base + m.base > i.amount)
                    """),
            new Invariant(
                    "4 no more is recovered than was written off",
                    "Did more come in for a write-off than it wrote off, or stand recoveries of one that was reversed?",
                    """
                    select 'entry ' || e.id || ' recovered ' || -sum(r.amount)
                    from entry e join entry r on r.recovers_id = e.id
                    group by e.id having -sum(r.amount) > -e.amount
                      or sum(r.amount) <> 0 and exists (select 1 from entry x where x.reverses_id = e.id)
                    """),
            new Invariant(
                    "4 discounts are earned once",
                    "Does any item have two discounts, one of another amount than was booked, one with more tax than"
                            + " money, or one on which nothing was paid?",
                    """
                    select 'item ' || d.item_id || ' discount of entry ' || min(d.entry_id)
                    from discount d join entry e on e.id = d.entry_id
                    where not exists (select from entry r where r.reverses_id = d.entry_id)
                    group by d.item_id
                    having count(*) > 1 or min(-e.amount) <> min(d.amount) or max(d.tax) > max(d.amount)
                      or not exists (select from item i join item o on o.invoice_id = i.invoice_id
                        join entry p on p.item_id = o.id and p.kind in ('PAYMENT', 'EXTERNAL_CLEARING')
                        where i.id = d.item_id and not exists (select from entry r where r.reverses_id = p.id))
                    """),
            new Invariant(
                    "4 placed items add up",
                    "Is what was placed of any item not what was paid, taken back and is left, or is something else left than its cover?",
                    """
                    select 'placement ' || x.placement_id || ' item ' || x.item_id
                    from placement_item x join placement p on p.id = x.placement_id
                    left join portion c on c.item_id = x.item_id and c.cover = 'PLACEMENT' and c.cover_id = p.id
                    where coalesce(x.original, 0) <> x.paid + x.cancelled + x.remaining
                      or x.remaining <> coalesce(c.amount, 0)
                      or x.remaining > 0 and x.paid <> (select coalesce(sum(t.amount), 0) from portion_taken t
                        join credit k on k.id = t.credit_id and k.kind = 'PAYMENT'
                        where t.item_id = x.item_id and t.cover = 'PLACEMENT' and t.cover_id = p.id)
                    """),
            new Invariant(
                    "4 nothing is placed twice",
                    "Is an item with an agency by two placements, or by one that no second person approved or no date named?",
                    """
                    select 'item ' || x.item_id from placement_item x join placement p on p.id = x.placement_id
                    where x.remaining > 0
                    group by x.item_id
                    having count(*) > 1 or bool_or(p.approved_by is null or p.approved_by = p.proposed_by or p.pay_by is null
                      or p.pay_by >= p.placed_on)
                    """),
            new Invariant(
                    "4 items at court add up",
                    "Is what is sued for of any item not what was paid, given up and is left, or is something else left than its cover?",
                    """
                    select 'legal ' || x.action_id || ' item ' || x.item_id
                    from legal_action_item x
                    left join portion c on c.item_id = x.item_id and c.cover = 'LEGAL' and c.cover_id = x.action_id
                    where coalesce(x.original, 0) <> x.paid + x.cancelled + x.remaining
                      or x.remaining <> coalesce(c.amount, 0)
                    """),
            new Invariant(
                    "4 nothing is sued for alone",
                    "Is an item at court by two actions, or by one that has no title and no second person agreed to, or no date named?",
                    """
                    select 'item ' || x.item_id from legal_action_item x join legal_action p on p.id = x.action_id
                    where x.remaining > 0
                    group by x.item_id
                    having count(*) > 1 or bool_or(p.approved_by is null and p.titled_on is null or p.approved_by = p.proposed_by
                      or p.pay_by is null or p.filed_on < p.pay_by)
                    """));

    private BookQueries() {}
}
