-- How agencies are spoken to, what they said, what they are paid, and where their books differ from ours.

-- What an agency gets for what it collects; the newest that is for the creditor counts, else the newest for all.
create table agency_contract (
  id                  bigint generated always as identity primary key,
  agency_id           bigint not null references agency,
  creditor_id         bigint references creditor,          -- null: of all creditors
  currency            text not null,
  commission_percent  numeric(7,4) not null check (commission_percent between 0 and 100),  -- of what is paid to it
  direct_percent      numeric(7,4) not null check (direct_percent between 0 and 100),      -- of what is paid to us meanwhile
  before_named_date   boolean not null default false,      -- also of money with a value date up to the named date
  after_end           boolean not null default false,      -- also of money with a value date after it gave the items back
  valid_from          date not null,
  kept_by             text not null,
  kept_at             timestamptz not null,
  unique nulls not distinct (agency_id, creditor_id, currency, valid_from)
);

-- By which protocol and in which format; secrets stand in the configuration, never here.
create table agency_connection (
  agency_id  bigint primary key references agency,
  protocol   text not null,
  format     text not null,
  settings   jsonb not null,
  kept_by    text not null,
  kept_at    timestamptz not null
);

-- Formats that were added to those that came with the program.
create table agency_format (
  name        text primary key,
  definition  jsonb not null,
  kept_by     text not null,
  kept_at     timestamptz not null
);

-- One file or request to an agency, as it went out; sent again it is the same byte for byte.
create table agency_package (
  id         bigint generated always as identity primary key,
  agency_id  bigint not null references agency,
  name       text not null,
  format     text not null,
  content    bytea not null,
  messages   int not null,
  state      text not null check (state in ('READY', 'SENT', 'FAILED')),
  remark     text,
  tries      int not null default 0,
  try_after  timestamptz not null,
  at         timestamptz not null,
  sent_at    timestamptz
);
create index agency_package_ready on agency_package (agency_id, id) where state = 'READY';

-- One file or request from an agency.
create table agency_file (
  id         bigint generated always as identity primary key,
  agency_id  bigint not null references agency,
  name       text not null,
  sha256     text not null,
  state      text not null check (state in ('DONE', 'REFUSED', 'REPEATED')),
  accepted   int not null default 0,
  repeated   int not null default 0,
  rejected   int not null default 0,
  at         timestamptz not null
);
create index agency_file_by_content on agency_file (agency_id, sha256);
create index agency_file_by_name on agency_file (agency_id, name);

create table agency_finding (
  id       bigint generated always as identity primary key,
  file_id  bigint not null references agency_file,
  line     bigint not null,
  field    text not null,
  reason   text not null,                                  -- a stored sentence
  value    text
);
create index agency_finding_by_file on agency_finding (file_id, line);

-- Money that an agency says it was paid: booked in the ledger under the reference.
create table agency_payment (
  id            bigint generated always as identity primary key,
  agency_id     bigint not null references agency,
  number        text not null,
  placement_id  bigint not null references placement,
  item_id       bigint not null references item,
  account_id    bigint not null references account,
  reference     text not null,
  amount        numeric(19,4) not null check (amount > 0),
  value_date    date not null,
  remark        text,                                      -- AFTER_END, BEFORE_ACKNOWLEDGEMENT
  credit_id     bigint references credit,
  at            timestamptz not null,
  unique (agency_id, number),
  unique (account_id, reference)
);

-- What an agency earned, line by line; what is taken back is a line of its own.
create table agency_commission (
  id            bigint generated always as identity primary key,
  agency_id     bigint not null references agency,
  placement_id  bigint not null references placement,
  item_id       bigint not null references item,
  credit_id     bigint not null references credit,
  paid_to       text not null check (paid_to in ('AGENCY', 'US')),
  amount        numeric(19,4) not null check (amount <> 0),
  percent       numeric(7,4) not null,
  commission    numeric(19,4) not null,
  reason        text not null,
  contract_id   bigint references agency_contract,
  at            timestamptz not null
);
create index agency_commission_by_placement on agency_commission (placement_id, item_id, credit_id);
create index agency_commission_by_credit on agency_commission (credit_id);
create trigger agency_commission_append_only before update or delete on agency_commission
  for each row execute function refuse_change();

-- The sums of placed items as they were, for whoever asks what they were on a day.
create table placement_figure (
  id            bigint generated always as identity primary key,
  placement_id  bigint not null references placement,
  item_id       bigint not null references item,
  agency_id     bigint not null references agency,
  original      numeric(19,4) not null,
  paid          numeric(19,4) not null,
  cancelled     numeric(19,4) not null,
  remaining     numeric(19,4) not null,
  at            timestamptz not null,
  check (original = paid + cancelled + remaining)
);
create index placement_figure_by_item on placement_figure (placement_id, item_id, id desc);
create index placement_figure_by_agency on placement_figure (agency_id, at);
create trigger placement_figure_append_only before update or delete on placement_figure
  for each row execute function refuse_change();

-- What an agency says its books hold at the end of a day.
create table agency_statement (
  id         bigint generated always as identity primary key,
  agency_id  bigint not null references agency,
  number     text not null,
  currency   text not null,
  as_of      date not null,
  sha256     text not null,
  lines      int not null,
  taken_by   text not null,
  at         timestamptz not null,
  unique (agency_id, number)
);

create table agency_statement_line (
  statement_id  bigint not null references agency_statement,
  line          bigint not null,
  placement     text not null,
  item          text not null,
  original      numeric(19,4) not null,
  paid          numeric(19,4) not null,
  cancelled     numeric(19,4) not null,
  remaining     numeric(19,4) not null,
  commission    numeric(19,4) not null,
  primary key (statement_id, line)
);

-- What a person has to look at: each is a task.
create table agency_matter (
  id            bigint generated always as identity primary key,
  agency_id     bigint not null references agency,
  account_id    bigint references account,
  placement_id  bigint references placement,
  item_id       bigint references item,
  statement_id  bigint references agency_statement,
  file_id       bigint references agency_file,
  line          bigint,
  kind          text not null,
  ours          numeric(19,4),
  theirs        numeric(19,4),
  amount        numeric(19,4),
  reason        text not null,                             -- a stored sentence
  found_at      timestamptz not null
);
create index agency_matter_by_agency on agency_matter (agency_id, id desc);
create index agency_matter_by_statement on agency_matter (statement_id);
create index agency_matter_free on agency_matter (placement_id) where kind = 'FREE_BESIDE_PLACEMENT';
create trigger agency_matter_append_only before update or delete on agency_matter
  for each row execute function refuse_change();

-- What somebody did about it, once.
create table agency_matter_done (
  matter_id  bigint primary key references agency_matter,
  note       text,
  done_by    text not null,
  done_at    timestamptz not null
);
create trigger agency_matter_done_append_only before update or delete on agency_matter_done
  for each row execute function refuse_change();

alter table agency_message add column package_id bigint references agency_package;
alter table agency_message add column format text;        -- that the process names; null: the agency's
