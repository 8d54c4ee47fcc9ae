-- The fixed sums that stand, of each invoice together.
select v.number, sum(c.amount)::numeric(19, 2)::text
from charge c join item i on i.id = c.item_id join invoice v on v.id = i.invoice_id
where c.kind = 'FIXED_SUM' and c.state not in ('PREPARED', 'WITHDRAWN', 'REPLACED') group by 1
