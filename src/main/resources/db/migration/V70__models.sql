-- Which models work, who proposed and approved them, what was checked, and which cases were moved. See io.dunflow.models.

create table model_proposal (
  id             bigint generated always as identity primary key,
  comment        text not null,                            -- why, in the author's words
  author         text not null,
  created_at     timestamptz not null,
  state          text not null check (state in
    ('DRAFT', 'CHECKING', 'REFUSED', 'READY', 'DEPLOYED', 'REJECTED', 'WITHDRAWN')),
  revision       int not null default 1,                   -- counts each time files are replaced
  base_id        bigint,                                   -- the deployment against which it was checked
  checked_at     timestamptz,                              -- when the last check began
  report         jsonb,                                    -- of the last check of this revision
  decided_by     text,
  decided_at     timestamptz,
  decision_note  text
);

-- Files of all revisions; what was replaced stays.
create table model_proposal_file (
  proposal_id    bigint not null references model_proposal,
  revision       int not null,
  name           text not null,                            -- such as dmn/item-level.dmn
  content        bytea not null,
  before_hash    text not null,                            -- of what was deployed under this name when it was handed in
  primary key (proposal_id, revision, name)
);

create table model_check (
  id             bigint generated always as identity primary key,
  proposal_id    bigint not null references model_proposal,
  revision       int not null,
  base_id        bigint not null,
  asked_by       text not null,
  started_at     timestamptz not null,
  ended_at       timestamptz not null,
  passed         boolean not null,
  report         jsonb not null
);
create index model_check_by_proposal on model_check (proposal_id, id desc);

-- The deployments of ours in their order; a clock that is moved does not change it.
create table model_deployment (
  id             bigint generated always as identity primary key,
  engine_id      text not null unique,
  fingerprint    text,                                     -- of what was shipped; null: approved
  proposal_id    bigint unique references model_proposal,
  deployed_by    text not null,
  deployed_at    timestamptz not null,
  check ((fingerprint is null) <> (proposal_id is null))
);

create table model_migration (
  id             bigint generated always as identity primary key,
  process        text not null,
  from_version   int not null,
  to_version     int not null,
  mappings       jsonb not null,
  dry_run        boolean not null,
  state          text not null check (state in ('RUNNING', 'DONE', 'REFUSED', 'FAILED')),
  ordered_by     text not null,
  started_at     timestamptz not null,
  ended_at       timestamptz,
  report         jsonb,                                    -- so far
  seen_at        timestamptz not null default now()        -- when its server last said something, by the real clock
);
create unique index model_migration_one_at_a_time on model_migration (process) where state = 'RUNNING';
