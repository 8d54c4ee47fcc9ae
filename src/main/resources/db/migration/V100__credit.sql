-- Whom to give credit: orders, rates, limits, and what was decided. See docs in io.dunflow.credit.

-- An order that is not, or not wholly, invoiced yet: what it still adds to what a debtor may come to owe.
create table customer_order (
  id           bigint generated always as identity primary key,
  creditor_id  bigint not null references creditor,
  account_id   bigint not null references account,
  number       text not null,
  ordered_on   date not null,
  amount       numeric(19,4) not null check (amount > 0),
  delivered    numeric(19,4) not null default 0 check (delivered >= 0),
  invoiced     numeric(19,4) not null default 0 check (invoiced >= 0),
  cancelled    boolean not null default false,             -- nothing more of it is delivered
  refused      numeric(19,4),                              -- so much or more of it a person declined; null: nothing
  as_of        timestamptz not null,                       -- when this was true; what is older changes nothing
  not_delivered numeric(19,4) not null generated always as
    (case when cancelled or amount >= refused and delivered = 0 and invoiced = 0 then 0 else greatest(0, amount - greatest(delivered, invoiced)) end) stored,
  not_invoiced  numeric(19,4) not null generated always as (greatest(0, delivered - invoiced)) stored,
  unique (creditor_id, number)
);
create index customer_order_open on customer_order (account_id) where not_delivered > 0 or not_invoiced > 0;

-- What was said about an order, for ever.
create table customer_order_statement (
  id         bigint generated always as identity primary key,
  order_id   bigint not null references customer_order,
  amount     numeric(19,4) not null,
  delivered  numeric(19,4) not null,
  invoiced   numeric(19,4) not null,
  cancelled  boolean not null,
  as_of      timestamptz not null,
  source     text not null,                                -- import:ID@INSTANT, credit-check:ID
  actor      text not null,
  known_at   timestamptz not null
);
create index customer_order_statement_by_order on customer_order_statement (order_id, id);
create trigger customer_order_statement_append_only before update or delete on customer_order_statement
  for each row execute function refuse_change();

-- What one unit of a currency was worth in another from a day on; of one day the row that came last counts.
create table currency_rate (
  id          bigint generated always as identity primary key,
  day         date not null,
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  in_currency text not null check (in_currency ~ '^[A-Z]{3}$'),
  rate        numeric(24,10) not null check (rate > 0),
  import_id   bigint references import_job,
  said_by     text not null,
  known_at    timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(), -- tells whether a run that was proposed knew it
  check (currency <> in_currency)
);
create index currency_rate_latest on currency_rate (currency, in_currency, day desc, id desc);
create trigger currency_rate_append_only before update or delete on currency_rate
  for each row execute function refuse_change();

-- The rate of the last day up to this one, as it came in or turned round; null when there is none.
create function rate_as_given(one text, other text, on_day date) returns numeric language sql stable as $$
  select case when r.currency = one then r.rate else 1 / r.rate end
  from currency_rate r
  where (r.currency, r.in_currency) in ((one, other), (other, one)) and r.day <= on_day
  order by r.day desc, r.currency = one desc, r.id desc limit 1
$$;

-- The same, over a third currency where there is none between the two: of several the one with the latest days.
create function rate_on(one text, other text, on_day date) returns numeric language sql stable as $$
  select case when one = other then 1 else coalesce(rate_as_given(one, other, on_day), (
    select rate_as_given(one, third.code, on_day) * rate_as_given(third.code, other, on_day)
    from (
      select in_currency as code, max(day) as day from currency_rate where currency = one and day <= on_day group by 1
      union all
      select currency, max(day) from currency_rate where in_currency = one and day <= on_day group by 1) third
    where rate_as_given(third.code, other, on_day) is not null
    order by third.day desc, third.code limit 1)) end
$$;

-- The head office at the top of a debtor; the debtor itself where it has none.
create function head_of(debtor bigint) returns bigint language sql stable as $$
  with recursive up as (
    select id, parent_id, array[id] as passed from debtor where id = head_of.debtor
    union all
    select d.id, d.parent_id, passed || d.id from up join debtor d on d.id = up.parent_id where d.id <> all (passed))
  select id from up order by cardinality(passed) desc limit 1
$$;

-- A debtor and all branches below it.
create function group_of(head bigint) returns setof bigint language sql stable as $$
  with recursive down as (
    select group_of.head as id
    union
    select d.id from down join debtor d on d.parent_id = down.id)
  select id from down
$$;

-- How much a debtor may owe, alone (DEBTOR) or with all branches (GROUP), for ever: the row that came last counts.
create table credit_limit (
  id           bigint generated always as identity primary key,
  debtor_id    bigint not null references debtor,
  scope        text not null check (scope in ('DEBTOR', 'GROUP')),
  amount       numeric(19,4) check (amount >= 0),          -- null: there is no limit any more, and so no credit
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  valid_until  date,                                       -- the last day; null: until another is set
  reason       text not null,
  source       text not null,                              -- BY_HAND, review:7, application:7
  set_by       text not null,
  set_at       timestamptz not null
);
create index credit_limit_latest on credit_limit (debtor_id, scope, id desc);
create trigger credit_limit_append_only before update or delete on credit_limit
  for each row execute function refuse_change();

-- A question whether an order may be delivered on account, and the answer, for ever.
create table credit_check (
  id             bigint generated always as identity primary key,
  creditor_id    bigint not null references creditor,
  debtor_id      bigint not null references debtor,
  order_number   text,                                     -- with one an approved amount counts as an open order
  amount         numeric(19,4) not null check (amount > 0),
  currency       text not null,
  day            date not null,                            -- of the creditor
  answer         text not null check (answer in ('APPROVE', 'REFER', 'DECLINE')),
  reasons        text[] not null,
  facts          jsonb not null,                           -- exactly what the table was asked with, and the sums behind it
  decision_id    bigint not null references decision,
  limit_needed   numeric(19,4),                            -- the limit with which this order would just be within it
  limit_currency text,
  asked_by       text not null,
  asked_at       timestamptz not null
);
create index credit_check_by_debtor on credit_check (debtor_id, id desc);
create index credit_check_by_order on credit_check (creditor_id, order_number) where order_number is not null;
create trigger credit_check_append_only before update or delete on credit_check
  for each row execute function refuse_change();
