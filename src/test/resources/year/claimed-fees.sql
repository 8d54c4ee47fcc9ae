-- What letters claimed as fees.
select c.notice_id::text, sum(c.amount)::numeric(19, 2)::text from charge c join notice n on n.id = c.notice_id
where c.kind = 'FEE' and n.handed_over_at is not null group by 1
