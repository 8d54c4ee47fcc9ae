-- Which invoice a letter that left claimed, of whom charges may be asked, when it was claimed first, and through which day
-- its interest was booked or waived before: what decided that is Dunflow's, the rest is not.
delete from trade.asked;
insert into trade.asked
select n.id || ' ' || i.number, i.number, n.business_date, n.business_date, (select min(day_in(c.zone, m.handed_over_at))
    from notice_line k join notice m on m.id = k.notice_id join creditor c on c.id = m.creditor_id
    where k.item_id = l.item_id and k.claimed and k.level > 0 and m.purpose = 'DUNNING'
      and m.handed_over_at < n.created_at and k.standing),
  coalesce((select sum(q.amount) from trade.dispute q where q.invoice = i.number
    and q.day <= n.business_date and (q.answered is null or q.answered > n.business_date)), 0),
  (select max(c.through) from charge c join charge_event e on e.charge_id = c.id and e.state in ('BOOKED', 'WAIVED')
    where c.item_id = l.item_id and c.kind = 'INTEREST' and e.at < n.created_at), null
from notice n join notice_line l on l.notice_id = n.id and l.claimed and l.level > 0
join item x on x.id = l.item_id join invoice v on v.id = x.invoice_id
join trade.invoice i on i.number = v.number join trade.debtor d on d.number = i.debtor
where n.purpose = 'DUNNING' and n.handed_over_at is not null and d.charges <> 'NONE'
  and not (d.consumer and (l.level = 1 or d.country = 'GB'))
