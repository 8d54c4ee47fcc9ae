-- Every invoice that can bear interest, at the end of the year, as it is known then; what a plan pays that runs or was kept
-- is due with the last of its instalments that does: whether it runs is Dunflow's.
delete from trade.asked;
insert into trade.asked
select i.number, i.number, date '2025-03-31', date '2025-03-31', (select min(day_in(c.zone, m.handed_over_at))
    from invoice v join item x on x.invoice_id = v.id join notice_line k on k.item_id = x.id
    join notice m on m.id = k.notice_id join creditor c on c.id = m.creditor_id
    where v.number = i.number and k.claimed and k.level > 0 and k.standing
      and m.purpose = 'DUNNING' and m.handed_over_at is not null),
  0, null, (select max(k.due_after) from plan_item k join item x on x.id = k.item_id join invoice v on v.id = x.invoice_id
    where v.number = i.number)
from trade.invoice i join trade.debtor d on d.number = i.debtor
where d.charges <> 'NONE' and not (d.consumer and d.country = 'GB')
