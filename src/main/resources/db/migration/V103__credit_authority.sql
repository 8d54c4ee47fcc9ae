-- Who may decide how much about credit. See docs in io.dunflow.credit.

-- A decision that one person has made and a second one has to agree to, for ever; of a question the last counts.
create table credit_proposal (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references credit_case,
  outcome       text not null,
  limit_amount  numeric(19,4),
  valid_until   date,                                      -- the last day of the limit
  terms         text,
  note          text not null,
  second        text not null check (second in ('CREDIT', 'LEAD')),   -- the least senior who may agree
  reason        text not null,                             -- why one person is not enough, as the table said
  decision_id   bigint references decision,
  against       text[] not null,                           -- what credit-decision said against it then, such as REFER OVERDUE
  proposed_by   text not null,
  proposed_at   timestamptz not null
);
create index credit_proposal_by_case on credit_proposal (case_id, id desc);
create trigger credit_proposal_append_only before update or delete on credit_proposal
  for each row execute function refuse_change();

-- Where a person gave credit though the table spoke against it, as in override_by_hand.
create view credit_override as
  select 'CREDIT_GIVEN' as kind, k.account_id, k.ended_by as actor, k.amount, k.answer as reason, k.ended_on as day
  from credit_case k where k.kind = 'REFERRAL' and k.state = 'APPROVED'
  union all
  select 'LIMIT_KEPT', k.account_id, k.ended_by, 0, k.answer, k.ended_on
  from credit_case k where k.kind = 'REVIEW' and k.state = 'KEPT' and 'OVER_LIMIT' = any(k.reasons);
