-- Files that came in. See docs in io.dunflow.intake.

create table import_mapping (
  name        text primary key,
  yaml        text not null,
  shipped     boolean not null default false,
  version     int not null default 1,
  changed_by  text not null,
  changed_at  timestamptz not null
);

create table import_job (
  id              bigint generated always as identity primary key,
  kind            text not null check (kind in ('debtors', 'open-items', 'settled-items', 'sales', 'payments')),
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
  failure         text,
  started_by      text not null,
  started_at      timestamptz not null,
  ended_at        timestamptz
);

create table import_rejection (
  id         bigint generated always as identity primary key,
  import_id  bigint not null references import_job,
  line       bigint not null,
  field      text not null,
  reason     text not null,
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
  reason         text not null,
  resolved_at    timestamptz,
  resolved_by    text
);
