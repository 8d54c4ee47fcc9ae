-- Each account: what is open, what money paid nothing, and what banks charged for money that went back.
with items as (
  select debtor, sum(owed - paid) as open, sum(paid) as used from trade.items_on(:day, :known) group by 1
), money as (
  select debtor, sum(amount) as amount from trade.payment
  where invoice is null and value <= :day and known <= :known group by 1
), fees as (
  select p.debtor, sum(b.fee) as amount from trade.back b join trade.payment p on p.reference = b.payment
  where b.value <= :day and b.known <= :known group by 1
)
select d.number, coalesce(i.open, 0)::numeric(19, 2)
  || ' free ' || case when d.silent then coalesce(m.amount, 0) - coalesce(i.used, 0) else 0 end::numeric(19, 2)
  || ' charged ' || coalesce(f.amount, 0)::numeric(19, 2)
from trade.debtor d left join items i on i.debtor = d.number left join money m on m.debtor = d.number
left join fees f on f.debtor = d.number
