-- Files that came in. See docs in io.dunflow.intake.

create table import_mapping (
  name        text primary key,
  yaml        text not null,                               -- a shipped mapping of the same name steps back
  version     int not null default 1,
  changed_by  text not null,
  changed_at  timestamptz not null
);

create table import_job (
  id              bigint generated always as identity primary key,
  kind            text not null check (kind in ('debtors', 'open-items', 'settled-items', 'sales', 'payments', 'returns', 'contacts',
                    'orders', 'rates', 'credit-scores', 'credit-insurances')),
  mapping         text not null,
  mode            text not null check (mode in ('all-or-nothing', 'valid-rows')),
  state           text not null check (state in ('RECEIVING', 'CHECKING', 'PUBLISHING', 'DONE', 'REJECTED', 'FAILED')),
  file_name       text,
  file_bytes      bigint not null default 0,
  file_sha256     text,
  as_of           timestamptz,
  complete_through date,
  close_missing   boolean not null default false,
  rows_read       bigint not null default 0,
  accepted        bigint not null default 0,
  rejected        bigint not null default 0,
  unchanged       bigint not null default 0,
  closed_missing  bigint not null default 0,
  conflicts       bigint not null default 0,
  note            jsonb,                                   -- what was not done, and why, as in import_rejection
  failure         jsonb,
  creditor_ids    bigint[] not null default '{}',          -- known ones that the file names
  started_by      text not null,
  started_at      timestamptz not null,
  ended_at        timestamptz
);

create table import_rejection (
  id         bigint generated always as identity primary key,
  import_id  bigint not null references import_job,
  line       bigint not null,
  field      text not null,
  reason     jsonb not null,                               -- a sentence: its code, then what stands in its gaps
  value      text
);
create index import_rejection_by_import on import_rejection (import_id, line);

-- A snapshot and our ledger disagree: a person decides, the smaller amount is dunned.
create table import_conflict (
  id             bigint generated always as identity primary key,
  import_id      bigint not null references import_job,
  item_id        bigint not null references item,
  our_amount     numeric(19,4) not null,
  their_amount   numeric(19,4) not null,
  our_due_date   date not null,
  their_due_date date,                                     -- null: the snapshot does not have the item
  reason         text not null,                            -- WE_LEAD, LARGER_THAN_OURS, DUE_DATE, MISSING
  resolved_at    timestamptz,
  resolved_by    text
);
create index import_conflict_by_import on import_conflict (import_id);
create index import_conflict_open on import_conflict (item_id) where resolved_at is null;

-- The shape of a file's rows. Each import copies them into a temporary table of this name, which lives as long as its
-- transaction: nothing is left behind by a crash, and imports never see each other's rows. This table stays empty.
create unlogged table staged_row (
  line            bigint not null,
  creditor        text,
  debtor          text,
  name            text,
  kind            text,
  language        text,
  zone            text,
  country         text,
  email           text,
  phone           text,
  street          text,
  postal_code     text,
  city            text,
  parent          text,
  channels        text,                                    -- permitted ones, separated by commas
  number          text,
  instalment      int,
  issued_on       date,
  due_date        date,
  settled_on      date,
  terms           text,
  discount        jsonb,                                   -- steps of early payment: days, percent, base
  tax_percent     numeric(9,4),
  tax             numeric(19,4),
  currency        text,
  amount          numeric(19,4),
  open_amount     numeric(19,4),
  level           int,
  last_notice_on  date,
  block           text,
  disputed        numeric(19,4),                           -- for a settled item: anything but null says yes
  delivered       numeric(19,4),
  invoiced        numeric(19,4),
  cancelled       boolean,
  in_currency     text,
  rate            numeric(24,10),
  period_from     date,
  period_to       date,
  value_date      date,
  booking_date    date,
  reference       text,
  remittance      text,
  payment         text,                                    -- reference of the payment of which money went back
  cause           text,
  fee             numeric(19,4),
  provider        text,                                    -- who rates or insures a debtor
  band            text,
  score           numeric(12,4),
  default_percent numeric(7,4),
  valid_until     date,
  deductible_percent numeric(7,4),
  gets            text,                                    -- of a contact: LETTERS or NOTHING
  labels          jsonb,                                   -- what label columns say, by key; null: the column is empty
  error_field     text,                                    -- with the next two: a finding, not a row
  error_reason    jsonb,
  error_value     text,
  creditor_id     bigint,                                  -- from here on: found in the ledger
  debtor_id       bigint,
  account_id      bigint,
  item_id         bigint,                                  -- null: the item is new
  known           boolean not null default false,          -- what the line brings was there before
  stale           boolean not null default false           -- we know something newer than the snapshot
);

-- What the file changed of what was there before; same use.
create unlogged table staged_change (
  line        bigint,                                      -- null: closed because no line names it
  account_id  bigint
);
