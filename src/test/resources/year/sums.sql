-- The fixed sum of each invoice of which a claim stands: once, of businesses, in the currency of the law.
select i.number, case d.country when 'DE' then 40.00 else
    case when l.amount < 1000 then 40.00 when l.amount < 10000 then 70.00 else 100.00 end end::numeric(19, 2)::text
from trade.invoice i join trade.debtor d on d.number = i.debtor
cross join lateral (select l.amount from invoice v join item x on x.invoice_id = v.id
  join notice_line l on l.item_id = x.id and l.claimed and l.standing and l.level > 0
  join notice n on n.id = l.notice_id and n.purpose = 'DUNNING' and n.handed_over_at is not null
  where v.number = i.number order by n.id limit 1) l
where not d.consumer and (d.country = 'DE' and d.charges <> 'NONE' or d.country = 'GB' and d.charges = 'STATUTORY')
