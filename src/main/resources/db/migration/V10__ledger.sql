-- The ledger: who is owed, who owes, what, and everything that changed it. See docs in io.dunflow.ledger.

create table creditor (
  id                     bigint generated always as identity primary key,
  code                   text not null unique,
  name                   text not null,
  currency               text not null check (currency ~ '^[A-Z]{3}$'),
  jurisdiction           text not null,                    -- ISO 3166 country, or country and subdivision
  zone                   text not null,                    -- IANA zone in which its days begin
  calendar               text not null,                    -- holiday calendar of its business days
  language               text not null default 'en',
  ledger_role            text not null default 'FOLLOWER' check (ledger_role in ('FOLLOWER', 'LEADER')),
  address                text,                             -- letterhead, one line per line
  email                  text,
  phone                  text,
  iban                   text,
  bic                    text,
  run_days               text not null default 'MON,TUE,WED,THU,FRI',
  run_hour               int check (run_hour between 0 and 23),  -- null: no run without a person
  auto_approve_notices   int not null default 0,           -- scheduled runs up to this size need no person
  auto_approve_amount    numeric(19,4) not null default 0, -- ... and up to this claimed sum
  bank_data_age_limit    int not null default 5,           -- business days after which bank data is too old
  bank_complete_through  date,                             -- value date through which all payments are known
  rest_limit             numeric(19,4) not null default 5, -- charges alone up to this are waived
  shadow                 boolean not null default false,   -- decide, send nothing, keep levels of its own
  version                int not null default 0
);

-- Which day it is in a creditor's zone at a moment.
create function day_in(zone text, moment timestamptz) returns date language sql immutable
  return (moment at time zone zone)::date;

-- Who said when through which value date the bank data is complete; a step back has its reason.
create table bank_data_statement (
  id                bigint generated always as identity primary key,
  creditor_id       bigint not null references creditor,
  complete_through  date not null,
  reason            text,
  stated_by         text not null,
  stated_at         timestamptz not null
);
create index bank_data_statement_by_creditor on bank_data_statement (creditor_id);

create table person (
  id    bigint generated always as identity primary key,
  kind  text not null check (kind in ('BUSINESS', 'CONSUMER')),
  name  text not null
);

create table debtor (
  id           bigint generated always as identity primary key,
  number       text not null unique,                       -- the operator's customer number
  person_id    bigint not null references person,
  parent_id    bigint references debtor,                   -- a branch has a head office
  kind         text not null check (kind in ('BUSINESS', 'CONSUMER')),
  name         text not null,
  language     text not null,
  zone         text not null,
  country      text not null,
  email        text,
  phone        text,
  street       text,
  postal_code  text,
  city         text,
  version      int not null default 0
);
create index debtor_by_person on debtor (person_id);
create index debtor_by_parent on debtor (parent_id) where parent_id is not null;

-- The other spellings under which a customer number came in.
create table debtor_alias (
  debtor_id  bigint not null references debtor,
  name       text not null,
  primary key (debtor_id, name)
);

create table account (
  id           bigint generated always as identity primary key,
  creditor_id  bigint not null references creditor,
  debtor_id    bigint not null references debtor,
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  unique (creditor_id, debtor_id, currency)
);
create index account_by_debtor on account (debtor_id);

-- What follows for an account from what it owes, as the policy has it; the latest row counts, no row is CLEAR.
create table account_standing (
  id             bigint generated always as identity primary key,
  account_id     bigint not null references account,
  standing       text not null,
  delivery_stop  boolean not null default false,
  credit_stop    boolean not null default false,
  terms          text,                                     -- terms from now on, such as PREPAYMENT
  task           text,                                     -- group that was asked to look at it
  reason         text not null,
  since          date not null,                            -- run date on which the account came into it
  decision_id    bigint not null,                          -- record of the decision
  asked_group    text,                                     -- a person of it has to agree before these follow:
  asked_delivery_stop boolean,
  asked_credit_stop boolean,
  asked_terms    text,
  answer         text check (answer in ('AGREED', 'KEPT')),
  answered_by    text,
  answer_reason  text,
  entered_at     timestamptz not null,
  latest         boolean not null default true,
  check ((asked_group is null) = (asked_delivery_stop is null) and (asked_group is null) = (asked_credit_stop is null))
);
create unique index standing_of_account on account_standing (account_id) where latest;

-- Someone other than the debtor who gets notices: of the debtor, or of one account; invoices may name one of an account.
create table contact (
  id           bigint generated always as identity primary key,
  debtor_id    bigint not null references debtor,
  account_id   bigint references account,
  name         text not null,
  language     text,
  zone         text,
  email        text,
  phone        text,
  street       text,
  postal_code  text,
  city         text,
  country      text,
  gets         text not null default 'LETTERS'             -- all letters, those on invoices that name it, copies, none any more
                 check (gets in ('LETTERS', 'INVOICES', 'COPIES', 'NOTHING')),
  changed_by   text not null default 'system',
  changed_at   timestamptz not null default '-infinity'
);
create unique index contact_once on contact (debtor_id, coalesce(account_id, 0), name);
create unique index contact_of_letters on contact (debtor_id, coalesce(account_id, 0)) where gets = 'LETTERS';

-- What people say about a creditor, debtor, account or item, for the tables to ask; the latest row of a key counts.
create table label (
  id           bigint generated always as identity primary key,
  creditor_id  bigint references creditor,
  debtor_id    bigint references debtor,
  account_id   bigint references account,
  item_id      bigint,
  key          text not null,
  value        text,                                       -- null: taken off
  reason       text not null,
  set_by       text not null,
  set_at       timestamptz not null,
  latest       boolean not null default true,
  transaction  xid8 not null default pg_current_xact_id(), -- tells whether a run that was proposed knew it
  check (num_nonnulls(creditor_id, debtor_id, account_id, item_id) = 1)
);
create unique index label_of_creditor on label (creditor_id, key) where latest and creditor_id is not null;
create unique index label_of_debtor on label (debtor_id, key) where latest and debtor_id is not null;
create unique index label_of_account on label (account_id, key) where latest and account_id is not null;
create unique index label_of_item on label (item_id, key) where latest and item_id is not null;
create index label_by_transaction on label (transaction);

create table invoice (
  id           bigint generated always as identity primary key,
  creditor_id  bigint not null references creditor,
  account_id   bigint not null references account,
  number       text not null,
  issued_on    date not null,
  terms        text,
  amount       numeric(19,4) not null check (amount > 0),
  contact_id   bigint references contact,
  unique (creditor_id, number)
);
create index invoice_by_account on invoice (account_id);

create table item (
  id                 bigint generated always as identity primary key,
  invoice_id         bigint not null references invoice,
  account_id         bigint not null references account,
  no                 int not null default 1,               -- instalment of the invoice, from 1
  due_date           date not null,
  original_due_date  date not null,                        -- never moves: age and limitation count from it
  amount             numeric(19,4) not null check (amount > 0),
  open_amount        numeric(19,4) not null,               -- sum of its entries, kept in the same transaction
  dunnable_amount    numeric(19,4) not null,               -- open amount that no portion covers
  settled_on         date,                                 -- value date of the entry that brought it to zero
  unique (invoice_id, no),
  check (open_amount >= 0),
  check (dunnable_amount >= 0 and dunnable_amount <= open_amount)
);
create index item_open_by_account on item (account_id, due_date) where open_amount > 0;
create index item_settled_by_account on item (account_id, settled_on) where settled_on is not null;

alter table label add constraint label_of_known_item foreign key (item_id) references item;

-- A due date that was moved, for ever; the original one stays with the item.
create table due_date_change (
  id          bigint generated always as identity primary key,
  item_id     bigint not null references item,
  due_before  date not null,
  due_after   date not null,
  cause       text not null,                               -- SNAPSHOT: the leading system says so
  reference   text not null,                               -- import:ID@INSTANT
  changed_at  timestamptz not null,
  changed_by  text not null,
  check (due_before <> due_after)
);
create index due_date_change_by_item on due_date_change (item_id);

-- A covered amount of an item. What no portion covers is dunnable.
create table portion (
  id        bigint generated always as identity primary key,
  item_id   bigint not null references item,
  cover     text not null check (cover in ('DISPUTE', 'PROMISE', 'PLAN', 'PLACEMENT', 'LEGAL', 'CONFLICT', 'SETTLEMENT')),
  cover_id  bigint not null,
  amount    numeric(19,4) not null check (amount > 0),
  since     date not null,
  remark    text,                                          -- what the cover waits for, such as AWAITING_BANK
  unique (item_id, cover, cover_id)
);
create index portion_by_cover on portion (cover, cover_id);

-- By when the money of a cover is to come: of two that cover one item in the same way, what is to come first takes it first.
create table cover_day (
  cover     text not null,
  cover_id  bigint not null,
  day       date not null,
  primary key (cover, cover_id)
);

-- Money or a credit note that came in for an account.
create table credit (
  id            bigint generated always as identity primary key,
  account_id    bigint not null references account,
  kind          text not null check (kind in ('PAYMENT', 'CREDIT_NOTE')),
  reference     text not null,                             -- of the bank line or the credit note; the same twice books once
  amount        numeric(19,4) not null check (amount > 0),
  unallocated   numeric(19,4) not null check (unallocated >= 0),
  invoice_id    bigint references invoice,                 -- the invoice it names, once that is known
  invoice_named text,                                      -- the number it came with; unknown: the money waits for it
  dispute_id    bigint,                                    -- the dispute it names: it reduces what is disputed first
  placed_item_id bigint references item,                   -- paid to the agency that has it: reduces what is placed of it
  remittance    text,                                      -- what the payer wrote
  value_date    date not null,
  booking_date  date not null,
  known_at      timestamptz not null,
  parked_at     timestamptz,                               -- it may have to be given back: it pays nothing since then
  check (unallocated <= amount)
);
-- What a payment took of a cover that stands: it comes back with the debt when the bank takes the money back. What ends a
-- cover ends this too.
create table portion_taken (
  credit_id  bigint not null references credit,
  item_id    bigint not null references item,
  cover      text not null,
  cover_id   bigint not null,
  amount     numeric(19,4) not null check (amount > 0),
  since      date not null,
  remark     text,
  primary key (credit_id, item_id, cover, cover_id)
);
create index portion_taken_by_cover on portion_taken (item_id, cover, cover_id);
-- What an agreement covered until it was judged as not kept: money of those days that becomes known later still goes to it.
-- When it covers the item again, this ends.
create table portion_judged (
  id               bigint generated always as identity primary key,
  item_id          bigint not null references item,
  cover            text not null check (cover in ('PROMISE', 'PLAN', 'SETTLEMENT')),
  cover_id         bigint not null,
  amount           numeric(19,4) not null check (amount > 0),
  since            date not null,
  ended_on         date not null,                          -- from this day on it covered nothing
  entries_through  bigint not null,                        -- last entry of the item that it had seen
  unique (item_id, cover, cover_id)
);
create unique index credit_once on credit (account_id, kind, reference);
create index credit_by_dispute on credit (dispute_id) where dispute_id is not null;
create index credit_unallocated on credit (account_id) where unallocated > 0;

-- What happened to the money, for ever. Amounts are signed: what raises the open balance is positive. An entry with an
-- item changes that item; RETURN and REFUND have none: they are money of a credit that left again. RECOVERY has none
-- either: what was written off stays so, and recovers_id names it.
create table entry (
  id            bigint generated always as identity primary key,
  account_id    bigint not null references account,
  item_id       bigint references item,
  credit_id     bigint references credit,
  reverses_id   bigint references entry,
  recovers_id   bigint references entry,                   -- the write-off that money came in for after all
  stays_of_id   bigint references entry,                   -- a part of that one went back: this is what stays of it
  stays_since   timestamptz,                               -- when that one became known: its money is no news
  kind          text not null check (kind in ('INVOICE', 'PAYMENT', 'CREDIT_NOTE', 'CHARGE', 'DISCOUNT', 'WRITE_OFF',
                  'SMALL_DIFFERENCE', 'EXTERNAL_CLEARING', 'TRANSFER', 'REFUND', 'RETURN', 'RECOVERY', 'REVERSAL')),
  amount        numeric(19,4) not null check (amount <> 0),
  value_date    date not null,
  booking_date  date not null,
  known_at      timestamptz not null,
  reference     text,
  reason        text,
  booked_by     text not null,
  check ((stays_of_id is null) = (stays_since is null))
);
create index entry_by_item on entry (item_id);
create index entry_by_account on entry (account_id, known_at);
create index entry_of_charges on entry (account_id) where kind = 'CHARGE';
create index entry_by_credit on entry (credit_id) where credit_id is not null;

-- What credit notes that name an invoice credited of its items beyond what was open: it was paid before, or given back since.
create function credited_beyond(items bigint[])
  returns table (item_id bigint, value_date date, amount numeric) language sql stable as $$
    with named as (
      select distinct i.invoice_id, i.account_id from item i where i.id = any(items)
    ), beyond as (
      select c.invoice_id, c.value_date, x.amount,
        sum(x.amount) over (partition by c.invoice_id order by c.id) - x.amount as before
      from named n join credit c on c.account_id = n.account_id and c.kind = 'CREDIT_NOTE' and c.invoice_id = n.invoice_id
      cross join lateral (select c.amount + coalesce(sum(e.amount), 0) as amount from entry e
        where e.credit_id = c.id and e.item_id is not null) x
      where x.amount > 0
    ), room as (
      select i.id, i.invoice_id, x.amount,
        sum(x.amount) over (partition by i.invoice_id order by i.due_date, i.id) - x.amount as before
      from named n join item i on i.invoice_id = n.invoice_id
      cross join lateral (select i.amount + coalesce(sum(e.amount), 0) as amount from entry e
        where e.item_id = i.id and e.kind = 'CREDIT_NOTE'
          and not exists (select from entry r where r.reverses_id = e.id)) x
      where x.amount > 0
    )
    select r.id, b.value_date, o.amount from beyond b join room r on r.invoice_id = b.invoice_id
    cross join lateral (select least(b.before + b.amount, r.before + r.amount) - greatest(b.before, r.before) as amount) o
    where r.id = any(items) and o.amount > 0
  $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger entry_append_only before update or delete on entry
  for each row execute function refuse_change();
create trigger due_date_change_append_only before update or delete on due_date_change
  for each row execute function refuse_change();
create trigger entry_no_truncate before truncate on entry
  for each statement execute function refuse_change();

-- What an entry took of which cover, for ever; what it took beyond that was dunnable. Also of an agreement that had ended,
-- when the entry became known later and would have gone to it then.
create table entry_cover (
  entry_id  bigint not null references entry,
  item_id   bigint not null references item,
  cover     text not null,
  cover_id  bigint not null,
  amount    numeric(19,4) not null check (amount > 0),
  primary key (entry_id, cover, cover_id)
);
create index entry_cover_by_cover on entry_cover (item_id, cover, cover_id);

-- What was said of contacts, for ever.
create table contact_event (
  id          bigint generated always as identity primary key,
  contact_id  bigint not null references contact,
  invoice_id  bigint references invoice,                   -- the invoice that names it, or does no more
  said        jsonb not null,
  actor       text not null,
  at          timestamptz not null
);
create index contact_event_by_contact on contact_event (contact_id, id);
create trigger contact_event_append_only before update or delete on contact_event
  for each row execute function refuse_change();

-- Whoever changes a contact or the contact of an invoice, by whatever way: the history says so.
create function note_contact() returns trigger language plpgsql as $$
begin
  insert into contact_event (contact_id, said, actor, at)
  values (new.id, jsonb_strip_nulls(to_jsonb(new) - '{id,debtor_id,account_id,changed_by,changed_at}'::text[]),
    new.changed_by, new.changed_at);
  return null;
end $$;
create trigger contact_has_history after insert or update on contact
  for each row execute function note_contact();

create index entry_by_reversed on entry (reverses_id) where reverses_id is not null;
create index entry_by_recovered on entry (recovers_id) where recovers_id is not null;
create index entry_let_off on entry (account_id, booking_date) where kind in ('WRITE_OFF', 'DISCOUNT');

-- What a POST with an Idempotency-Key was answered, written in the transaction of what it booked.
create table idempotent_answer (
  actor        text not null,
  operation    text not null,
  key          text not null,
  body_sha256  text not null,
  answer       text,                                       -- JSON; null only inside the transaction that books
  answered_at  timestamptz not null,
  primary key (actor, operation, key)
);

create index idempotent_answer_by_age on idempotent_answer (answered_at);

-- Settled before Dunflow knew the account: what behaviour is judged by.
create table settled_item (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references account,
  number       text not null,
  no           int not null default 1,
  issued_on    date,
  due_date     date not null,
  settled_on   date not null,
  amount       numeric(19,4) not null,
  disputed     boolean not null default false,
  unique (account_id, number, no)
);

-- Credit sales of a period, the base of DSO and turnover.
create table sales (
  id           bigint generated always as identity primary key,
  creditor_id  bigint not null references creditor,
  account_id   bigint references account,
  period_from  date not null,
  period_to    date not null,
  currency     text not null,
  amount       numeric(19,4) not null,
  check (period_from <= period_to)
);
create unique index sales_once on sales (creditor_id, coalesce(account_id, 0), period_from, period_to, currency);
