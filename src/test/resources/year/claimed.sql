-- What letters claimed as interest, with the lines that they said: not what it was restated to since.
select c.notice_id || ' ' || v.number, string_agg(k.from_date || ' to ' || k.through || ', ' || k.days || ' days on '
    || k.base::numeric(19, 2) || ' at ' || k.rate::numeric(9, 2) || '/' || k.basis || ' = ' || k.amount::numeric(19, 2),
    '; ' order by k.no) || '; in all ' || c.amount::numeric(19, 2)
from charge c join charge_line k on k.charge_id = c.id join item i on i.id = c.item_id join invoice v on v.id = i.invoice_id
join notice n on n.id = c.notice_id
where c.kind = 'INTEREST' and c.restates_id is null and n.handed_over_at is not null group by c.id, v.number
