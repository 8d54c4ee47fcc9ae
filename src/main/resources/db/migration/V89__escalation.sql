-- What follows when nobody can be reached. See docs in io.dunflow.worklist.

-- A last notice that names a date. It raises no level; the run judges whether its date passed in vain.
create table final_notice (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references dunning_case,
  account_id   bigint not null references account,
  notice_id    bigint not null unique references notice,
  pay_by       date not null,                              -- the date that it names; until it left, what it named when written
  days_to_pay  int not null,                               -- that it gives, from the day on which it leaves
  decision_id  bigint not null references decision,        -- of the table that gave the days
  state        text not null check (state in ('SENT', 'AWAITING_BANK', 'PASSED', 'LOST')),
  cause        text,                                       -- why it was lost
  made_by      text not null,
  made_at      timestamptz not null
);
create index final_notice_by_account on final_notice (account_id, id desc);
create unique index final_notice_open on final_notice (case_id) where state in ('SENT', 'AWAITING_BANK');

-- What became of it, for ever.
create table final_notice_event (
  id               bigint generated always as identity primary key,
  final_notice_id  bigint not null references final_notice,
  state            text not null,
  cause            text,
  run_date         date,                                   -- of the run that judged it
  at               timestamptz not null
);
create index final_notice_event_by_notice on final_notice_event (final_notice_id, id);
create trigger final_notice_event_append_only before update or delete on final_notice_event
  for each row execute function refuse_change();

-- While nothing of a case is left to speak about with its debtor, calls and visits rest; while nothing of it is left to
-- decide, the decisions of leads do. One row for each time.
create table case_rest (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references dunning_case,
  what      text not null check (what in ('CALL', 'DECISION')),
  reasons   text not null,                                 -- words, with commas, as they were when it began
  began_at  timestamptz not null,
  ended_at  timestamptz
);
create unique index case_rest_stands on case_rest (case_id, what) where ended_at is null;
create index case_rest_by_case on case_rest (case_id, id);

create index dispute_by_case on dispute (case_id) where case_id is not null;
create index settlement_by_case on settlement (case_id) where case_id is not null;
create index deferral_by_case on deferral (case_id) where case_id is not null;

-- What came out of a call of a case and is not over: whoever agreed to something was spoken to about all that was free then.
create function case_agreed(the_case bigint) returns table (what text, at timestamptz) language sql stable as $$
  select 'PROMISE', given_at from promise where case_id = the_case and state in ('OPEN', 'AWAITING_BANK')
  union all select 'DISPUTE', raised_at from dispute where case_id = the_case and state = 'OPEN'
  union all select 'SETTLEMENT', made_at from settlement
    where case_id = the_case and state in ('AWAITING_APPROVAL', 'OPEN', 'AWAITING_BANK', 'SUSPENDED')
  union all select 'DEFERRAL', agreed_at from deferral f
    where case_id = the_case and state in ('AWAITING_APPROVAL', 'ACTIVE', 'SUSPENDED')
      and not exists (select from deferral_event v where v.deferral_id = f.id and v.kind = 'PASSED')
$$;

-- When, as seen on a day, the last agreement, dispute, deferral or hold of an item ended that kept it from being spoken about. A
-- hold that was lifted before it began held nothing, one on a head office only what was delegated to it until it ended.
create function item_came_free(the_item bigint, day date) returns timestamptz language sql stable as $$
  select max(at) from (
    select p.judged_at as at from promise_item x join promise p on p.id = x.promise_id
      where x.item_id = the_item and (p.acts_broken or p.state in ('WITHDRAWN', 'VOID')) and p.cause is distinct from 'REPLACED'
    union all select v.at from dispute_item x join dispute d on d.id = x.dispute_id
      join matter_event v on v.dispute_id = d.id and v.kind = d.state
      where x.item_id = the_item and d.state in ('REJECTED', 'PARTLY_UPHELD', 'WITHDRAWN', 'VOID')
    union all select v.at from settlement_item x join settlement s on s.id = x.settlement_id
      join settlement_event v on v.settlement_id = s.id and v.state = s.state
      where x.item_id = the_item and s.state in ('LAPSED', 'REFUSED', 'WITHDRAWN')
    union all select v.at from deferral_item x join deferral_event v on v.deferral_id = x.deferral_id
      where x.item_id = the_item and v.kind in ('REFUSED', 'WITHDRAWN', 'PASSED', 'LAPSED')
    union all select coalesce(h.lifted_at, (h.until_date + 1)::timestamp at time zone c.zone)
      from item i join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id join creditor c on c.id = a.creditor_id
      join hold h on h.item_id = i.id or h.account_id = a.id or h.debtor_id = d.id or h.debtor_id = d.parent_id and exists (
        select from delegations(a.id, d.id) g cross join lateral (select greatest(h.from_date, least(h.until_date, h.lifted_on - 1)) as day) last
        where day_in(c.zone, g.from_at) <= last.day and coalesce(day_in(c.zone, g.until_at), 'infinity') > last.day)
      where i.id = the_item and h.from_date <= day and coalesce(h.lifted_on, 'infinity') >= h.from_date
        and (h.until_date < day or h.lifted_on <= day)) ended
$$;

-- Why calls about a case, and decisions about it, rest on a day: null when anything of it is neither held nor covered.
-- A fact about the person stops calls only; so does what came out of a call, until something joined the case or came free
-- after it; so do the days after a dispute was answered of which something stays owed, in which only one call is made, to
-- who disputed on the phone, with the answer.
create function case_rests(the_case bigint, day date)
returns table (call text, decision text) language sql stable as $$
  with open_item as (
    select i.id, ci.joined_at, case when i.dunnable_amount = 0 then
        coalesce((select string_agg(distinct p.cover, ',' order by p.cover) from portion p where p.item_id = i.id), 'COVERED')
      else nullif(concat_ws(',', case when item_held(i.id, a.id, a.debtor_id, day) then 'HOLD' end,
        case when exists (select from deferral_item x join deferral f on f.id = x.deferral_id
          where x.item_id = i.id and f.state = 'ACTIVE'
            and not exists (select from deferral_event v where v.deferral_id = f.id and v.kind = 'PASSED')) then 'DEFERRAL' end),
        '') end as why,
      exists (select from item_quiet q where q.item_id = i.id and q.reason = 'DISPUTE_ANSWERED'
        and day between q.from_date and coalesce(q.until_date, 'infinity')
        and not exists (select from dispute d join matter_event m on m.dispute_id = d.id and m.kind in ('REJECTED', 'PARTLY_UPHELD')
          where q.reference = 'dispute:' || d.id and d.case_id = the_case
            and not exists (select from call_outcome o
              where o.case_id = the_case and o.outcome <> 'DISPUTES' and o.recorded_at >= m.at))) as answered
    from case_item ci join item i on i.id = ci.item_id join account a on a.id = i.account_id
    where ci.case_id = the_case and ci.left_at is null and not ci.shadow and i.open_amount > 0
  ), found as (
    select bool_and(why is not null or answered) as quiet, bool_and(why is not null) as covered,
      string_agg(concat_ws(',', why, case when answered then 'DISPUTE_ANSWERED' end), ',') as all_why,
      string_agg(why, ',') as own
    from open_item
  )
  select case
      when exists (select from dunning_case c join standing_effect e on e.account_id = c.account_id
        where c.id = the_case and e.effect = 'STOP_CALLS') then 'FACT'
      when quiet then (select string_agg(distinct w, ',' order by w) from unnest(string_to_array(all_why, ',')) w)
      else (select string_agg(distinct g.what, ',' order by g.what) from case_agreed(the_case) g
        where not exists (select from open_item o where o.why is null and not o.answered
          and greatest(o.joined_at, item_came_free(o.id, day)) > g.at)) end,
    case when covered then (select string_agg(distinct w, ',' order by w) from unnest(string_to_array(own, ',')) w) end
  from found
$$;
