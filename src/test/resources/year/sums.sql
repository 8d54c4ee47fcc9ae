-- The fixed sum of each invoice that trade.asked names: once, of businesses, in the currency of the law, and in pounds by the
-- most that any letter that stands knew to be late and disputed by nobody.
with late as (
  select a.invoice, max(i.amount - a.covered
    - coalesce((select sum(k.amount) from trade.credit k where k.invoice = a.invoice and k.day <= a.known), 0)
    - coalesce((select sum(p.amount - coalesce((select sum(b.amount) from trade.back b
        where b.payment = p.reference and b.known <= a.known and (b.cause <> 'REFUND' or exists (
          select from notice_line m join notice n on n.id = m.notice_id join creditor c on c.id = n.creditor_id
          where m.item_id = x.id and m.claimed and m.standing and n.purpose not in ('PRE_DUE', 'SERVICE', 'CORRECTION')
            and n.pay_by < a.known and day_in(c.zone, n.handed_over_at) >= b.known))), 0))
      from trade.payment p where p.invoice = a.invoice and p.value <= i.due and p.known <= a.known), 0)
    - coalesce((select e.amount from trade.deducted_by(a.known) e where e.invoice = a.invoice and e.value <= i.due), 0)) as amount
  from trade.asked a join trade.invoice i on i.number = a.invoice
  join invoice v on v.number = i.number join item x on x.invoice_id = v.id
  join notice_line l on l.item_id = x.id and l.notice_id = split_part(a.key, ' ', 1)::bigint and l.standing
  where l.claimed and l.level > 0 group by 1
)
select l.invoice, case d.country when 'DE' then 40.00 else
    case when l.amount < 1000 then 40.00 when l.amount < 10000 then 70.00 else 100.00 end end::numeric(19, 2)::text
from late l join trade.invoice i on i.number = l.invoice join trade.debtor d on d.number = i.debtor
where l.amount > 0 and not d.consumer and (d.country = 'DE' or d.country = 'GB' and d.charges = 'STATUTORY')
