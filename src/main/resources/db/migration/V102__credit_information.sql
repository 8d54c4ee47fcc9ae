-- What others say of debtors: how sure it is that they pay, and what is insured. See docs in io.dunflow.credit.

-- How a provider rates a debtor, for ever; the newest day counts, of one day the row that came last.
create table credit_score (
  id              bigint generated always as identity primary key,
  debtor_id       bigint not null references debtor,
  provider        text not null,
  rated_on        date not null,
  band            text not null check (band in ('A', 'B', 'C', 'D', 'E')),   -- from very sure to hardly
  score           numeric(12,4),                           -- in the numbers of the provider
  default_percent numeric(7,4) check (default_percent between 0 and 100),    -- within a year, as the provider has it
  import_id       bigint references import_job,
  said_by         text not null,
  known_at        timestamptz not null
);
create index credit_score_latest on credit_score (debtor_id, rated_on desc, id desc);
create trigger credit_score_append_only before update or delete on credit_score
  for each row execute function refuse_change();

-- How much of what a debtor owes an insurer bears, for ever; of each insurer the newest first day counts, of one day the
-- row that came last.
create table credit_insurance (
  id                 bigint generated always as identity primary key,
  debtor_id          bigint not null references debtor,
  provider           text not null,
  since              date not null,
  valid_until        date not null,                        -- the last day
  amount             numeric(19,4) not null check (amount > 0),
  currency           text not null check (currency ~ '^[A-Z]{3}$'),
  deductible_percent numeric(7,4) not null default 0 check (deductible_percent between 0 and 100),
  import_id          bigint references import_job,
  said_by            text not null,
  known_at           timestamptz not null,
  check (valid_until >= since)
);
create index credit_insurance_latest on credit_insurance (debtor_id, provider, since desc, id desc);
create trigger credit_insurance_append_only before update or delete on credit_insurance
  for each row execute function refuse_change();
