-- What people decide about credit, and which orders are blocked. See docs in io.dunflow.credit.

-- A question about credit that a person decides: an order that the table referred, a limit that was asked for, a review.
create table credit_case (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('REFERRAL', 'APPLICATION', 'REVIEW')),
  account_id   bigint not null references account,         -- about whose debtor, and of which creditor
  debtor_id    bigint not null references debtor,
  scope        text not null default 'DEBTOR' check (scope in ('DEBTOR', 'GROUP')),   -- of a review: of whose limit
  check_id     bigint references credit_check,             -- of a referral
  amount       numeric(19,4),                              -- of the order, or the limit that was asked for
  currency     text not null,
  reasons      text[] not null,                            -- why a person has to look at it, as a table said
  decision_id  bigint references decision,
  note         text,                                       -- what was said when it was opened
  due_on       date,                                       -- by when, as a trigger said; none: as task-days says
  renew_until  date,                                       -- the last day of the limit when it is kept, where nobody says another
  state        text not null check (state in
                 ('OPEN', 'PROPOSED', 'APPROVED', 'DECLINED', 'KEPT', 'CHANGED', 'BLOCKED', 'WITHDRAWN')),
  opened_by    text not null,
  opened_at    timestamptz not null,
  ended_on     date,
  ended_by     text,
  answer       text                                        -- why it was decided so
);
create index credit_case_by_debtor on credit_case (debtor_id, id desc);
create unique index credit_case_one_review on credit_case (debtor_id, scope) where kind = 'REVIEW' and state in ('OPEN', 'PROPOSED');
create unique index credit_case_one_referral on credit_case (check_id) where check_id is not null;

-- What happened to it, for ever.
create table credit_case_event (
  id       bigint generated always as identity primary key,
  case_id  bigint not null references credit_case,
  state    text not null,
  amount   numeric(19,4),                                  -- of the order as it was asked for then, or the limit
  detail   text,
  actor    text not null,
  at       timestamptz not null
);
create index credit_case_event_by_case on credit_case_event (case_id, id);
create trigger credit_case_event_append_only before update or delete on credit_case_event
  for each row execute function refuse_change();

-- No orders on account, for a cause of its own each, for ever; facts about a person block them too, see standing_effect.
create table order_block (
  id          bigint generated always as identity primary key,
  debtor_id   bigint not null references debtor,
  scope       text not null default 'DEBTOR' check (scope in ('DEBTOR', 'GROUP')),   -- GROUP: of all branches as well
  cause       text not null check (cause in ('OVER_LIMIT', 'REVIEW', 'BY_HAND')),
  reason      text not null,
  blocked_by  text not null,
  blocked_at  timestamptz not null
);
create index order_block_by_debtor on order_block (debtor_id, id);
create trigger order_block_append_only before update or delete on order_block
  for each row execute function refuse_change();

create table order_block_end (
  block_id  bigint primary key references order_block,
  reason    text not null,
  ended_by  text not null,
  ended_at  timestamptz not null
);
create trigger order_block_end_append_only before update or delete on order_block_end
  for each row execute function refuse_change();

create view standing_order_block as
  select b.* from order_block b where not exists (select from order_block_end x where x.block_id = b.id);

-- How much of an order the last person who decided about it declined; null when nobody did.
create function refused_of(creditor bigint, number text, account bigint) returns numeric language sql stable as $$
  select case when c.state = 'DECLINED' then c.amount end
  from credit_check k join credit_case c on c.check_id = k.id
  where k.creditor_id = refused_of.creditor and k.order_number = refused_of.number
    and c.account_id = refused_of.account and c.state <> 'WITHDRAWN'
  order by c.id desc limit 1
$$;

-- Terms of payment of invoices to come, for ever; the row that came last counts, invoices that were issued keep theirs.
create table credit_terms (
  id         bigint generated always as identity primary key,
  debtor_id  bigint not null references debtor,
  terms      text not null check (terms in ('PREPAYMENT', 'NET_14', 'NET_30', 'NET_60')),
  case_id    bigint references credit_case,
  set_by     text not null,
  set_at     timestamptz not null
);
-- Days from an invoice to its due date; null for terms that are no such word.
create function days_of_terms(terms text) returns int language sql immutable as $$
  select case when terms = 'PREPAYMENT' then 0 when terms ~ '^NET_[0-9]{1,3}$' then substr(terms, 5)::int end
$$;

create index credit_terms_latest on credit_terms (debtor_id, id desc);
create trigger credit_terms_append_only before update or delete on credit_terms
  for each row execute function refuse_change();

-- What a debtor may come to owe, in a currency at the rates of a day; null when one of them is missing.
create function exposure_of(debtor bigint, in_currency text, on_day date) returns numeric language sql stable as $$
  select case when bool_or(r.rate is null) then null else coalesce(sum(round(s.amount * r.rate, 2)), 0) end
  from (
    select a.currency, i.open_amount as amount from account a join item i on i.account_id = a.id
      where a.debtor_id = exposure_of.debtor and i.open_amount > 0
    union all
    select a.currency, h.open_amount from account a join charge h on h.account_id = a.id and h.state = 'BOOKED'
      where a.debtor_id = exposure_of.debtor
    union all
    select a.currency, o.not_delivered + o.not_invoiced from account a join customer_order o on o.account_id = a.id
      where a.debtor_id = exposure_of.debtor and (o.not_delivered > 0 or o.not_invoiced > 0)
    union all
    select a.currency, -c.unallocated from account a join credit c on c.account_id = a.id
      where a.debtor_id = exposure_of.debtor and c.unallocated > 0 and c.parked_at is null) s
  cross join lateral (select rate_on(s.currency, exposure_of.in_currency, on_day) as rate) r
$$;

-- The same of a debtor alone (DEBTOR), or with all branches below it (GROUP).
create function exposure_within(scope text, debtor bigint, in_currency text, on_day date) returns numeric
language sql stable as $$
  select case when exposure_within.scope = 'DEBTOR' then exposure_of(exposure_within.debtor, in_currency, on_day) else (
    select case when bool_or(e.owed is null) then null else sum(e.owed) end
    from group_of(exposure_within.debtor) m
    cross join lateral (select exposure_of(m, in_currency, on_day) as owed) e) end
$$;

-- Whether the limit that was set last counts on a day, and holds what is owed and ordered then; not when a rate is missing.
create function within_limit(scope text, debtor bigint, on_day date) returns boolean language sql stable as $$
  select exists (
    select from (select * from credit_limit l where l.debtor_id = within_limit.debtor and l.scope = within_limit.scope
      order by l.id desc limit 1) l
    where (l.valid_until is null or l.valid_until >= on_day)
      and exposure_within(l.scope, l.debtor_id, l.currency, on_day) <= l.amount)
$$;

-- What blocks the orders of a debtor on a day: its own blocks, and those of its group; a limit only while it is exceeded,
-- and no machine stops a consumer.
create function order_blocks_on(debtor bigint, on_day date) returns setof order_block language sql stable as $$
  with standing as materialized (
    select b.* from standing_order_block b where b.debtor_id = order_blocks_on.debtor
    union
    select b.* from standing_order_block b join debtor d on d.id = order_blocks_on.debtor
    where b.scope = 'GROUP' and b.debtor_id = head_of(order_blocks_on.debtor)
      and (b.cause <> 'OVER_LIMIT' or d.kind = 'BUSINESS'))
  select b.* from standing b where case when b.cause = 'OVER_LIMIT' then not within_limit(b.scope, b.debtor_id, on_day) else true end
$$;
