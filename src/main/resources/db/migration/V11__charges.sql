-- What is claimed on top of items, outside their invoices: dunning fees, interest, fixed compensation, late penalties, bank fees.

create table charge (
  id              bigint generated always as identity primary key,
  account_id      bigint not null references account,
  item_id         bigint references item,                  -- on top of which it is claimed; null: of the account
  sequence        int,                                     -- of the item, in which it is claimed
  kind            text not null check (kind in ('FEE', 'INTEREST', 'FIXED_SUM', 'PENALTY', 'BANK_FEE')),
  amount          numeric(19,4) not null check (amount > 0),
  state           text not null check (state in
                    ('PREPARED', 'CLAIMED', 'REPLACED', 'WITHDRAWN', 'WAIVED', 'BOOKED', 'PAID')),
  open_amount     numeric(19,4) not null default 0,        -- of a booked one: what is not paid of it
  law             text,                                    -- of interest, such as BGB_288_2
  from_date       date,                                    -- interest: first day
  through         date,                                    -- interest: last day
  notice_id       bigint,                                  -- the letter that claims it first
  replaced_by_id  bigint references charge,                -- interest of a later letter, which restates it
  restates_id     bigint references charge,                -- that a letter claimed, and that was too high by what came to be known
  decision_id     bigint,                                  -- of charges, which asked for it
  terms_id        bigint,                                  -- decision on the terms of interest or fixed compensation
  changed_by      text not null,
  changed_at      timestamptz not null,
  change_reason   text,                                    -- of the state, such as why it was waived
  check (open_amount between 0 and amount),
  check (open_amount = 0 or state = 'BOOKED'),
  check (open_amount > 0 or state <> 'BOOKED'),
  check ((state = 'REPLACED') = (replaced_by_id is not null))
);
create index charge_by_account on charge (account_id, state);
create index charge_by_item on charge (item_id) where item_id is not null;
create index charge_by_notice on charge (notice_id) where notice_id is not null;
create index charge_by_successor on charge (replaced_by_id) where replaced_by_id is not null;

-- How a charge comes about, a line for each stretch of days of one rate and one base; the lines sum to it.
create table charge_line (
  charge_id  bigint not null references charge,
  no         int not null,
  from_date  date not null,
  through    date not null,
  days       int not null,
  base       numeric(19,4) not null,
  base_rate  numeric(9,5),                                 -- of the series; null: a flat rate
  margin     numeric(9,5),
  rate       numeric(9,5) not null,                        -- percent a year
  basis      text not null,                                -- days of the year, such as 365
  amount     numeric(19,4) not null,
  primary key (charge_id, no)
);
create trigger charge_line_append_only before update or delete on charge_line
  for each row execute function refuse_change();

-- Every state a charge was in, for ever.
create table charge_event (
  id         bigint generated always as identity primary key,
  charge_id  bigint not null references charge,
  state      text not null,
  reason     text,
  actor      text not null,
  at         timestamptz not null
);
create index charge_event_by_charge on charge_event (charge_id, id);
create trigger charge_event_append_only before update or delete on charge_event
  for each row execute function refuse_change();

create function note_charge_event() returns trigger language plpgsql as $$
begin
  insert into charge_event (charge_id, state, reason, actor, at)
  values (new.id, new.state, new.change_reason, new.changed_by, new.changed_at);
  return null;
end $$;
create trigger charge_begins after insert on charge for each row execute function note_charge_event();
create trigger charge_has_history after update of state on charge
  for each row when (old.state <> new.state) execute function note_charge_event();

-- Those that stand: claimed by a letter that left, or booked and not paid.
create view standing_charge as
  select c.*, case c.state when 'BOOKED' then c.open_amount else c.amount end as claimed
  from charge c where c.state = 'CLAIMED' or c.state = 'BOOKED' and c.open_amount > 0;

-- What was booked on a charge: itself, what paid it, and what took that back.
alter table entry add column charge_id bigint references charge deferrable initially deferred;
alter table entry add constraint entry_of_one_thing check (charge_id is null or item_id is null);
alter table entry add constraint entry_of_known_charge check (kind <> 'CHARGE' or charge_id is not null);
create index entry_by_charge on entry (charge_id) where charge_id is not null;
create unique index charge_booked_once on entry (charge_id) where kind = 'CHARGE';
