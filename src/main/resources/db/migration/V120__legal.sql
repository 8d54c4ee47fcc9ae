-- Claims on their way to a court, there, or enforced. See docs in io.dunflow.legal.

-- Items of an account on this way: one case of stage LEGAL.
create table legal_action (
  id              bigint generated always as identity primary key,
  account_id      bigint not null references account,
  case_id         bigint references dunning_case,          -- set in the transaction that proposes it
  state           text not null check (state in ('PROPOSED', 'ANNOUNCED', 'AWAITING_BANK', 'DATE_PASSED',
                    'AWAITING_APPROVAL', 'APPROVED', 'FILED', 'TITLED', 'ENFORCING', 'LOST', 'NOT_SUED', 'DISMISSED',
                    'WITHDRAWN', 'FRUITLESS', 'SETTLED')),
  cause           text,
  reason          text not null,                           -- why it is taken to court
  terms_decision  bigint references decision,              -- of legal-terms
  letter_days     int not null,                            -- that the letter before claim gives
  template        text not null,                           -- of that letter
  demands         text not null,                           -- codes with commas: what the letter has to say
  ask_days        int not null,                            -- days after which somebody asks what the court did
  cost            numeric(19,4) not null,                  -- that it may cost at first, as legal-terms estimates
  interest        text,                                    -- that the law gives, as legal-terms says
  interest_rate   numeric(9,4),                            -- percent a year where it never changes
  interest_from   text check (interest_from in ('DUE', 'DEMAND')),  -- it begins after: the due date, or the first demand
  notice_id       bigint references notice,
  pay_by          date,                                    -- the date that the letter names
  verdict         text check (verdict in ('SUE', 'REFER', 'DO_NOT_SUE')),
  verdict_reason  text,
  verdict_decision bigint references decision,             -- of legal-decision
  look_again_on   date,
  court           text,
  court_number    text,
  filed_on        date,
  title_number    text,
  titled_on       date,
  dismissed_on    date,
  write_off_id    bigint,                                  -- asked for when it was given up
  proposed_by     text not null,
  proposed_at     timestamptz not null,
  approved_by     text,
  check (approved_by is null or approved_by <> proposed_by)
);
create index legal_action_by_account on legal_action (account_id, id desc);
create unique index legal_action_by_case on legal_action (case_id);
create unique index legal_action_by_notice on legal_action (notice_id);
create index legal_action_live on legal_action (account_id)
  where state not in ('LOST', 'NOT_SUED', 'DISMISSED', 'WITHDRAWN', 'FRUITLESS', 'SETTLED');

-- One item of it. From the day on which it is approved original = paid + cancelled + remaining.
create table legal_action_item (
  action_id   bigint not null references legal_action,
  item_id     bigint not null references item,
  claimed     numeric(19,4),                               -- by the letter before claim: no more may be sued for
  original    numeric(19,4),                               -- that is sued for; null until then
  paid        numeric(19,4) not null default 0,
  cancelled   numeric(19,4) not null default 0,            -- credited, written off, or given up
  remaining   numeric(19,4) not null default 0,
  left_out    text,                                        -- why it is not part of it, or not any more
  primary key (action_id, item_id),
  check (coalesce(original, 0) = paid + cancelled + remaining)
);
create index legal_action_item_by_item on legal_action_item (item_id);

-- What became of it each time, for ever.
create table legal_event (
  id          bigint generated always as identity primary key,
  action_id   bigint not null references legal_action,
  state       text not null,
  cause       text,
  detail      text,
  happened_on date,                                        -- as a person says, such as of a title
  run_date    date,                                        -- of the run that judged it
  actor       text not null,
  at          timestamptz not null
);
create index legal_event_by_action on legal_event (action_id, id);
create trigger legal_event_append_only before update or delete on legal_event
  for each row execute function refuse_change();

-- What was given to a lawyer or a court, for ever as it was given.
create table legal_file (
  id          bigint generated always as identity primary key,
  action_id   bigint not null references legal_action,
  handed_to   text not null,
  role        text not null check (role in ('LAWYER', 'COURT')),
  address     text,                                        -- of whom it was given to, one line per line
  language    text not null,
  lacking     text,                                        -- codes with commas: why no request for debt enforcement is in it
  handed_by   text not null,
  handed_at   timestamptz not null
);
create index legal_file_by_action on legal_file (action_id, id desc);
create trigger legal_file_append_only before update or delete on legal_file
  for each row execute function refuse_change();

create table legal_file_part (
  file_id     bigint not null references legal_file,
  name        text not null,
  media_type  text not null,
  content     bytea not null,
  sha256      text not null check (sha256 = encode(sha256(content), 'hex')),
  primary key (file_id, name)
);
create trigger legal_file_part_append_only before update or delete on legal_file_part
  for each row execute function refuse_change();

-- What the tables would have handed over or taken to court, and a person did not. Where a table leaves it to people, nobody
-- decides against it.
create view handoff_override as
  select 'PLACEMENT_REFUSED' as kind, p.account_id, e.actor,
    (select coalesce(sum(i.claimed), 0) from placement_item i where i.placement_id = p.id) as amount, e.cause as reason,
    day_in(c.zone, e.at) as day
  from placement_event e join placement p on p.id = e.placement_id
  join account a on a.id = p.account_id join creditor c on c.id = a.creditor_id
  where e.state = 'REFUSED'
  union all
  select 'LEGAL_NOT_SUED', l.account_id, e.actor,
    (select coalesce(sum(i.claimed), 0) from legal_action_item i where i.action_id = l.id), e.cause, day_in(c.zone, e.at)
  from legal_event e join legal_action l on l.id = e.action_id
  join account a on a.id = l.account_id join creditor c on c.id = a.creditor_id
  where e.state = 'NOT_SUED' and l.verdict = 'SUE';

create view every_override as
  select * from override_by_hand
  union all
  select * from credit_override
  union all
  select * from handoff_override;
