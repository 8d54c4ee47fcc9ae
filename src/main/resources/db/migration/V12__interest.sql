-- Rates to which laws refer, by the days on which they are valid: half-years. A row never changes; those that are missing are
-- added, and never guessed from those before.
create table reference_rate (
  id             bigint generated always as identity primary key,
  series         text not null,                            -- DE_BASE, ECB_MRO, BOE_REFERENCE, AT_BASE
  valid_from     date not null,
  valid_through  date not null,
  percent        numeric(9,4) not null,                    -- a year
  source         text not null,
  added_by       text not null,                            -- shipped: it came with the program
  added_at       timestamptz not null,
  transaction    xid8 not null default pg_current_xact_id(), -- tells whether a run that was proposed knew it
  check (valid_from <= valid_through),
  unique (series, valid_from)
);
create trigger reference_rate_append_only before update or delete on reference_rate
  for each row execute function refuse_change();

-- Of two who add at once the second sees what the first added.
create function refuse_overlap_of_rates() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('reference_rate'));
  if exists (select from reference_rate r where r.series = new.series
      and r.valid_from <= new.valid_through and r.valid_through >= new.valid_from) then
    raise exception 'A rate of % covers a day from % to % already', new.series, new.valid_from, new.valid_through
      using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger reference_rate_no_overlap before insert on reference_rate
  for each row execute function refuse_overlap_of_rates();
