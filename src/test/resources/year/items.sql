-- Each invoice of which something is open.
select number, (owed - paid)::numeric(19, 2)::text from trade.items_on(:day, :known) where owed > paid
