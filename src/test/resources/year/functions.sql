-- The first day of work of a country on or after a day. Whoever sells elsewhere than in Germany has no due date on a holiday.
create function trade.moved(country text, day date) returns date language sql immutable as $$
select min(d::date) from generate_series(day, day + 7, interval '1 day') d
where extract(isodow from d) < 6 and (country <> 'DE' or d::date not in ('2024-05-01', '2024-05-09', '2024-05-20',
  '2024-10-03', '2024-12-25', '2024-12-26', '2025-01-01'))
$$;

-- What is open of each invoice at the end of a day, as the facts say that were known at the end of another; before an
-- invoice was issued nothing is, and what was paid of it was money to spare.
create function trade.items_on(on_day date, known_by date)
  returns table (number text, debtor text, owed numeric, paid numeric) language sql stable as $$
with paid as (
  select * from trade.payment where value <= on_day and known <= known_by
), back as (
  select b.*, p.invoice from trade.back b join trade.payment p on p.reference = b.payment
  where b.value <= on_day and b.known <= known_by
), invoice as (
  select i.*, d.silent, d.country from trade.invoice i join trade.debtor d on d.number = i.debtor
  where i.issued <= on_day and i.known <= known_by
), moved as (
  select invoice, amount from paid where invoice is not null
  union all select invoice, -amount from back
  union all select invoice, amount from trade.credit where day <= on_day and day <= known_by
), named as (
  select invoice, sum(amount) as amount from moved group by 1
),
-- Who names no invoice pays what was issued first: both are stretches of one line of money, and pay where they overlap.
debts as (
  select i.number, i.debtor, sum(i.amount) over line - i.amount as low, sum(i.amount) over line as high
  from trade.invoice i join trade.debtor d on d.number = i.debtor and d.silent
  where i.known <= known_by window line as (partition by i.debtor order by i.issued)
), monies as (
  select debtor, value, sum(amount) over line - amount as low, sum(amount) over line as high
  from trade.payment where invoice is null and known <= known_by window line as (partition by debtor order by known, seq)
), unnamed as (
  select d.number as invoice, sum(least(d.high, m.high) - greatest(d.low, m.low)) as amount
  from debts d join monies m on m.debtor = d.debtor and m.low < d.high and m.high > d.low
  where m.value <= on_day group by 1
),
-- Money in time, at most three days late, or on the day of work to which a last day off moves, that leaves no more than a step
-- grants: the step that grants most counts.
money as (
  select p.invoice, p.value, p.amount - coalesce((select sum(b.amount) from back b where b.payment = p.reference), 0) as amount
  from paid p where p.invoice is not null
), deducted as (
  select distinct on (i.number) i.number as invoice, round(i.amount * s.percent / 100, 2) as amount
  from invoice i join trade.step s on s.invoice = i.number
  cross join lateral (select sum(m.amount) as amount from money m
    where m.invoice = i.number
      and m.value <= greatest(i.issued + s.days + 3, trade.moved(i.country, i.issued + s.days))) t
  where i.amount - t.amount between 0.01 and round(i.amount * s.percent / 100, 2)
  order by i.number, s.percent desc
)
select i.number, i.debtor, i.amount,
  coalesce(n.amount, 0) + coalesce(u.amount, 0) + least(coalesce(e.amount, 0), i.amount - coalesce(n.amount, 0))
from invoice i left join named n on n.invoice = i.number left join unnamed u on u.invoice = i.number
left join deducted e on e.invoice = i.number
$$;

-- What was deducted for early payment of each invoice, as is known at the end of a day, and the money that earned it.
create function trade.deducted_by(known_by date)
  returns table (invoice text, amount numeric, value date) language sql stable as $$
with money as (
  select p.invoice, p.value, p.amount - coalesce((select sum(b.amount) from trade.back b
    where b.payment = p.reference and b.known <= known_by), 0) as amount
  from trade.payment p where p.invoice is not null and p.known <= known_by
)
select distinct on (i.number) i.number, round(i.amount * s.percent / 100, 2), t.value
from trade.invoice i join trade.debtor d on d.number = i.debtor join trade.step s on s.invoice = i.number
cross join lateral (select sum(m.amount) as amount, max(m.value) filter (where m.amount > 0) as value from money m
  where m.invoice = i.number
    and m.value <= greatest(i.issued + s.days + 3, trade.moved(d.country, i.issued + s.days))) t
where i.amount - t.amount between 0.01 and round(i.amount * s.percent / 100, 2)
order by i.number, s.percent desc
$$;
