-- Facts about people, and what follows from them. See docs in io.dunflow.resolution.

-- What is known about a person, for ever: a fact that was wrong, or is over, is withdrawn by a row of its own.
create table person_fact (
  id              bigint generated always as identity primary key,
  person_id       bigint not null references person,
  kind            text not null check (kind in ('INSOLVENT', 'DECEASED', 'ATTORNEY', 'CEASE_CONTACT', 'HARDSHIP')),
  source          text not null,                           -- who says so, or which document
  opened_on       date not null,                           -- from when on it is so: of the opening, death, mandate
  known_at        timestamptz not null,                    -- when the operator got to know it
  court           text,
  reference       text,                                    -- of the court or the attorney
  deadline        date,                                    -- of the court, for filing the claim
  review_on       date,                                    -- when to look at it again
  note            text,
  representative  text,                                    -- administrator, attorney, executor
  language        text,
  email           text,
  street          text,
  postal_code     text,
  city            text,
  country         text,
  recorded_by     text not null,
  recorded_at     timestamptz not null,
  check (kind <> 'HARDSHIP' or review_on is not null)
);
create index person_fact_by_person on person_fact (person_id, id desc);
create trigger person_fact_append_only before update or delete on person_fact
  for each row execute function refuse_change();

-- Who acts for the person, for ever, when that became known later than the fact.
create table person_fact_representative (
  fact_id         bigint primary key references person_fact,
  representative  text not null,
  language        text,
  email           text,
  street          text,
  postal_code     text,
  city            text,
  country         text,
  source          text not null,                           -- who says so, or which document
  named_by        text not null,
  named_at        timestamptz not null
);
create trigger person_fact_representative_append_only before update or delete on person_fact_representative
  for each row execute function refuse_change();

create table person_fact_withdrawal (
  fact_id       bigint primary key references person_fact,
  reason        text not null,
  withdrawn_by  text not null,
  withdrawn_at  timestamptz not null
);
create trigger person_fact_withdrawal_append_only before update or delete on person_fact_withdrawal
  for each row execute function refuse_change();

-- What a fact did to an account, for ever: each thing with the state that it had before.
create table legal_effect (
  id            bigint generated always as identity primary key,
  fact_id       bigint not null references person_fact,
  account_id    bigint not null references account,
  effect        text not null,
  target        text,                                      -- such as promise:7; none: the account
  state_before  text,                                      -- before the first fact that acted on the target
  task          text,                                      -- what somebody is asked to do
  asked_group   text,                                      -- who is asked, as the table answered
  asked_days    integer,
  due_on        date,
  pending       boolean not null default false,            -- nothing acts on it yet: it is only kept
  decision_id   bigint references decision,
  at            timestamptz not null
);
create index legal_effect_by_account on legal_effect (account_id, id);
create index legal_effect_by_fact on legal_effect (fact_id, id);
create index legal_effect_by_target on legal_effect (target, id) where target is not null;
create unique index legal_effect_once on legal_effect (fact_id, account_id, effect, coalesce(target, ''), coalesce(task, ''));
create trigger legal_effect_append_only before update or delete on legal_effect
  for each row execute function refuse_change();

-- How an effect ended, for ever.
create table legal_effect_end (
  effect_id  bigint primary key references legal_effect,
  outcome    text not null check (outcome in
               ('ENDED', 'RESTORED', 'PARTLY_RESTORED', 'OTHER_FACT', 'CHANGED_SINCE')),
  found      text,                                         -- the state that was not overwritten
  reason     text,                                         -- why a person decided so
  actor      text not null,
  at         timestamptz not null
);
create trigger legal_effect_end_append_only before update or delete on legal_effect_end
  for each row execute function refuse_change();

-- Whether what a withdrawn fact ended begins again is asked of a person; anew when its ground was gone and is there again.
create table again_question (
  id         bigint generated always as identity primary key,
  effect_id  bigint not null references legal_effect,
  at         timestamptz not null
);
create index again_question_by_effect on again_question (effect_id, id);
create trigger again_question_append_only before update or delete on again_question
  for each row execute function refuse_change();

-- How the question ended, for ever.
create table again_answer (
  question_id  bigint primary key references again_question,
  outcome      text not null check (outcome in ('AGAIN', 'LEFT', 'OTHERWISE', 'GONE')),
  note         text,
  actor        text not null,
  at           timestamptz not null
);
create trigger again_answer_append_only before update or delete on again_answer
  for each row execute function refuse_change();

-- What came of looking for who owes or acts now, each time that somebody was asked.
create table fact_search (
  id           bigint generated always as identity primary key,
  effect_id    bigint not null references legal_effect,
  answer       text not null check (answer in ('AGAIN', 'GIVE_UP')),
  note         text,                                       -- what was done; why it was given up
  answered_by  text not null,
  at           timestamptz not null
);
create index fact_search_by_effect on fact_search (effect_id);
create trigger fact_search_append_only before update or delete on fact_search
  for each row execute function refuse_change();

-- What became of wishes to be called, outside of a case, that a fact about the person stopped, for ever. The last row counts.
create table call_wish_event (
  id       bigint generated always as identity primary key,
  call_id  bigint not null references call_outcome,
  kind     text not null check (kind in ('STOPPED', 'AGAIN', 'LEFT')), -- LEFT: overtaken when calls were possible again
  call_on  date,                                           -- on which day then
  at       timestamptz not null,
  check ((call_on is not null) = (kind = 'AGAIN'))
);
create index call_wish_event_by_call on call_wish_event (call_id, id);
create trigger call_wish_event_append_only before update or delete on call_wish_event
  for each row execute function refuse_change();

create view standing_effect as
  select e.* from legal_effect e
  where not exists (select from legal_effect_end x where x.effect_id = e.id);

-- What is known, with whoever acts for the person by now.
create view known_fact as
  select f.id, f.person_id, f.kind, f.source, f.opened_on, f.known_at, f.court, f.reference, f.deadline, f.review_on,
    f.note, coalesce(f.representative, r.representative) as representative, coalesce(f.language, r.language) as language,
    coalesce(f.email, r.email) as email, coalesce(f.street, r.street) as street,
    coalesce(f.postal_code, r.postal_code) as postal_code, coalesce(f.city, r.city) as city,
    coalesce(f.country, r.country) as country, f.recorded_by, f.recorded_at, r.named_by, r.named_at
  from person_fact f left join person_fact_representative r on r.fact_id = f.id;

create view standing_fact as
  select f.* from known_fact f
  where not exists (select from person_fact_withdrawal w where w.fact_id = f.id);
