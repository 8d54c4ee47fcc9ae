-- Each account: what is open, what money paid nothing, what banks charged for money that went back, and what was booked of
-- charges that letters had claimed, because nothing else was left; what those come to is recomputed elsewhere.
with items as (
  select debtor, sum(owed - paid) as open, sum(paid) as used from trade.items_on(:day, :known) group by 1
), money as (
  select debtor, sum(amount) as amount from trade.payment
  where invoice is null and value <= :day and known <= :known group by 1
), fees as (
  select p.debtor, sum(b.fee) as amount from trade.back b join trade.payment p on p.reference = b.payment
  where b.value <= :day and b.known <= :known group by 1
), booked as (
  select d.number as debtor, sum(c.amount) as amount from charge c join account a on a.id = c.account_id
  join debtor d on d.id = a.debtor_id join creditor s on s.id = a.creditor_id
  join charge_event e on e.charge_id = c.id and e.state = 'BOOKED'
  where c.kind <> 'BANK_FEE' and day_in(s.zone, e.at) <= least(:day, :known) group by 1
)
select d.number, coalesce(i.open, 0)::numeric(19, 2)
  || ' free ' || case when d.silent then coalesce(m.amount, 0) - coalesce(i.used, 0) else 0 end::numeric(19, 2)
  || ' charged ' || (coalesce(f.amount, 0) + coalesce(b.amount, 0))::numeric(19, 2)
from trade.debtor d left join items i on i.debtor = d.number left join money m on m.debtor = d.number
left join fees f on f.debtor = d.number left join booked b on b.debtor = d.number
