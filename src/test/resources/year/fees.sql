-- What each letter on paper to a German consumer costs from the second reminder on.
select n.id::text, '1.20' from notice n join debtor x on x.id = n.debtor_id join trade.debtor d on d.number = x.number
where d.consumer and d.country = 'DE' and n.channel = 'LETTER' and n.purpose = 'DUNNING' and n.handed_over_at is not null
  and exists (select from notice_line l where l.notice_id = n.id and l.claimed and l.level > 1)
