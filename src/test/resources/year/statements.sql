-- The interest of each row of trade.asked, line by line: day by day what is unpaid at its end, at the rate of that day;
-- what was given back is unpaid anew after the day by which a letter asked for it: that day is Dunflow's.
with asked as (
  select a.*, i.number, i.amount, d.country, d.percent, d.consumer, case
      when d.charges = 'CONTRACT' then trade.moved(d.country, coalesce(a.due, i.due))
      when d.country = 'DE' and not d.consumer then trade.moved('DE', coalesce(a.due, i.due))
      when d.country = 'GB' then coalesce(a.due, i.due)
      else greatest(a.reminded, trade.moved(d.country, coalesce(a.due, i.due))) end + 1 as since,
    d.charges = 'CONTRACT' as contract
  from trade.asked a join trade.invoice i on i.number = a.invoice join trade.debtor d on d.number = i.debtor
  where (a.reminded is not null or d.charges = 'CONTRACT'
    or d.country = 'GB' or d.country = 'DE' and not d.consumer)
), series (country, first, last, percent) as (values
  ('DE', date '2024-01-01', date '2024-06-30', 3.62), ('DE', '2024-07-01', '2024-12-31', 3.37),
  ('DE', '2025-01-01', '2025-06-30', 2.27),
  ('GB', '2024-01-01', '2024-06-30', 5.25), ('GB', '2024-07-01', '2024-12-31', 5.25),
  ('GB', '2025-01-01', '2025-06-30', 4.75)
), unpaid as (
  select a.key, c.day, sum(c.change) over (partition by a.key order by c.day) as amount,
    lead(c.day, 1, date '9999-01-01') over (partition by a.key order by c.day) as until
  from asked a cross join lateral (
    select day, sum(change) as change from (
      select date '0001-01-01' as day, a.amount - a.covered as change
      union all select date '0001-01-01', -k.amount from trade.credit k where k.invoice = a.number and k.day <= a.known
      union all select p.value, -p.amount from trade.payment p where p.invoice = a.number and p.known <= a.known
      union all select case b.cause when 'REFUND' then greatest(b.value, asked.by + 1) else p.value end, b.amount
        from trade.back b join trade.payment p on p.reference = b.payment
        left join lateral (select min(n.pay_by) as by from invoice v join item x on x.invoice_id = v.id
          join notice_line l on l.item_id = x.id and l.claimed and l.standing
          join notice n on n.id = l.notice_id and n.purpose not in ('PRE_DUE', 'SERVICE', 'CORRECTION')
          join creditor c on c.id = n.creditor_id
          where v.number = a.number and n.pay_by < a.known and day_in(c.zone, n.handed_over_at) >= b.known) asked on true
        where p.invoice = a.number and b.known <= a.known and (b.cause <> 'REFUND' or asked.by is not null)
      union all select e.value, -e.amount from trade.deducted_by(a.known) e where e.invoice = a.number
    ) x group by day) c
), days as (
  select a.key, t::date as day, greatest(u.amount, 0) as base, case
      when a.contract then a.percent
      when a.country = 'DE' and a.consumer then 5 + r.percent
      when a.country = 'DE' then 9 + r.percent
      when a.country = 'GB' then 8 + r.percent
      else 5 end as rate,
    case when a.country = 'DE' and not a.contract and extract(year from t) = 2024 then 366 else 365 end as basis
  from asked a cross join lateral generate_series(greatest(a.since, a.settled + 1), a.through,
    interval '1 day') t
  join unpaid u on u.key = a.key and u.day <= t and u.until > t
  left join series r on r.country = a.country
    and case a.country when 'GB' then a.since else t::date end between r.first and r.last
), stretches as (
  select key, base, rate, basis, day - (row_number() over (partition by key, base, rate, basis order by day))::int as island, day
  from days where base > 0
), lines as (
  select key, min(day) as first, max(day) as last, count(*) as days, base, rate, basis,
    base * rate * count(*) * (133590 / basis) as parts
  from stretches group by key, base, rate, basis, island
), rounded as (
  select *, trunc(parts / 13359000, 2) as floor, parts - trunc(parts / 13359000, 2) * 13359000 as rest,
    round(sum(parts) over (partition by key) / 13359000, 2) as total
  from lines
), ranked as (
  select *, row_number() over (partition by key order by rest desc, first) as rank,
    (total - sum(floor) over (partition by key)) * 100 as cents
  from rounded
)
select key, string_agg(first || ' to ' || last || ', ' || days || ' days on ' || base::numeric(19, 2) || ' at '
    || rate::numeric(9, 2) || '/' || basis || ' = ' || (floor + case when rank <= cents then 0.01 else 0 end)::numeric(19, 2),
    '; ' order by first) || '; in all ' || total::numeric(19, 2)
from ranked group by key, total having total > 0
