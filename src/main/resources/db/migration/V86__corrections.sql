-- Letters that later knowledge disproved, and what follows. See docs in io.dunflow.resolution.

-- What was found in one look at one account, and what became of it.
create table correction (
  id           bigint generated always as identity primary key,
  account_id   bigint not null references account,
  state        text not null check (state in ('NOTED', 'AWAITING_APPROVAL', 'APPROVED', 'QUEUED', 'SENT', 'NOT_SENT',
                 'NOT_TOLD', 'WITHDRAWN')),
  cause        text not null,                              -- of its largest line
  difference   numeric(19,4) not null,                     -- claimed too much: of each item what the worst letter did
  quiet_days   int not null,                               -- no dunning for so long after it
  decide_by    date,                                       -- by when a lead decides; none when nobody has to
  message      text,                                       -- what a lead says in it
  recipient    text,                                       -- who got the letters and never should have; null: whoever gets those of the account
  notice_id    bigint references notice,                   -- by which the debtor is told
  found_on     date not null,                              -- date of the run
  found_at     timestamptz not null
);
create index correction_by_state on correction (state);
create index correction_by_account on correction (account_id, id desc);
create index correction_by_notice on correction (notice_id) where notice_id is not null;

-- A claim of a letter that was not right on its day, for ever: what disproves it, and how much of it.
create table correction_line (
  id             bigint generated always as identity primary key,
  correction_id  bigint not null references correction,
  line_id        bigint not null references notice_line,
  claimed        numeric(19,4) not null,
  difference     numeric(19,4) not null check (difference > 0), -- claimed too much, less what was corrected before
  rightly        numeric(19,4) not null,                   -- what was right to claim
  level_falls    boolean not null,                         -- false: the claim still counts as a letter
  cause          text not null,
  value_date     date,                                     -- since when it was not owed
  entry_ids      bigint[] not null,                        -- the bookings
  plan_id        bigint references plan,                   -- whose default was undone
  known_at       timestamptz not null,                     -- when the last of it became known
  decision_id    bigint references decision,
  unique (correction_id, line_id)
);
create index correction_line_by_line on correction_line (line_id);
create trigger correction_line_append_only before update or delete on correction_line
  for each row execute function refuse_change();

-- What of a correction that was sent lost its ground afterwards: the money went back. The debtor was told, so it stays.
create table correction_loss (
  id             bigint generated always as identity primary key,
  correction_id  bigint not null references correction,
  line_id        bigint not null references notice_line,
  amount         numeric(19,4) not null check (amount > 0),
  lost_at        timestamptz not null
);
create index correction_loss_by_correction on correction_loss (correction_id);
create trigger correction_loss_append_only before update or delete on correction_loss
  for each row execute function refuse_change();

create table correction_event (
  id             bigint generated always as identity primary key,
  correction_id  bigint not null references correction,
  kind           text not null,                            -- the state it came to, or GROUND_LOST
  detail         text,
  amount         numeric(19,4),
  actor          text not null,
  at             timestamptz not null
);
create index correction_event_by_correction on correction_event (correction_id, id);
create trigger correction_event_append_only before update or delete on correction_event
  for each row execute function refuse_change();

-- Through which moment the bookings of a creditor were looked at.
create table correction_look (
  creditor_id   bigint primary key references creditor,
  seen_through  timestamptz not null
);

-- What is corrected of each claim so far.
create view corrected_line as
  select c.line_id, sum(c.difference) - coalesce(sum((select sum(l.amount) from correction_loss l
      where l.correction_id = c.correction_id and l.line_id = c.line_id)), 0) as difference
  from correction_line c join correction k on k.id = c.correction_id
  where k.state <> 'WITHDRAWN'
  group by c.line_id;

-- The claims of letters that left, as they look by what is known now: how much of each was not owed on the day on which it
-- was handed over. Counts what became known after it with an earlier value date: money, credits and clearings that stand,
-- what a plan covered whose default was undone since, and what a settlement discharged that had lapsed. What the letter did
-- not claim, because it was promised, planned or in doubt, such money reduces first; what was disputed, last. Credits that
-- are not allocated come off what is left of the letter, from the highest level down. What was held or disputed from an
-- earlier day on, and became known after the letter, was not to be claimed at all; a hold that is lifted for all of its days
-- and a dispute that is taken back never were. Nor was what somebody was asked for as the heir of a person who lives: a
-- death that was withdrawn was a mistake. Null: all accounts.
create function letters_by_knowledge(the_accounts bigint[])
returns table (line_id bigint, notice_id bigint, account_id bigint, item_id bigint, purpose text, level int,
  claimed numeric, handed_on date, difference numeric, corrected numeric, cause text, value_date date, entry_ids bigint[], plan_id bigint,
  known_at timestamptz, wrong_recipient text)
language sql stable as $$
  with letter as (
    select l.id, l.notice_id, n.account_id, l.item_id, n.purpose, l.level, l.amount, n.handed_over_at as left_at,
      day_in(c.zone, n.handed_over_at) as left_on, n.credits, n.recipient, d.id as debtor_id, d.parent_id
    from notice n
    join notice_line l on l.notice_id = n.id and l.claimed
    join creditor c on c.id = n.creditor_id
    join account a on a.id = n.account_id
    join debtor d on d.id = a.debtor_id
    where n.state in ('HANDED_OVER', 'DISPROVED') and (n.purpose in ('DUNNING', 'FINAL_NOTICE', 'PRE_PLACEMENT', 'LEGAL', 'STATEMENT')
        or n.purpose = 'PRE_DUE' and n.recipient like 'redirection:%')
      and (the_accounts is null or n.account_id = any(the_accounts))
  ), late as (
    select l.id, -sum(e.amount) as amount, max(e.value_date) as value_date, max(coalesce(e.stays_since, e.known_at)) as known_at,
      array_agg(e.id order by e.id) as entry_ids, (array_agg(e.kind order by e.amount))[1] as kind
    from letter l
    join entry e on e.item_id = l.item_id and coalesce(e.stays_since, e.known_at) > l.left_at and e.value_date < l.left_on
      and e.kind not in ('INVOICE', 'CHARGE')
    where not exists (select 1 from entry r where r.reverses_id = e.id)
      and not exists (select 1 from entry o where o.id = e.reverses_id and o.known_at > l.left_at)
    group by l.id
  ), aside as (
    select l.id, greatest(0, -l.amount
      + (select coalesce(sum(e.amount), 0) from entry e where e.item_id = l.item_id and e.known_at <= l.left_at)
      - (select coalesce(sum(x.amount), 0) from dispute_item x join dispute d on d.id = x.dispute_id
         where x.item_id = l.item_id and d.raised_at <= l.left_at
           and (d.state = 'OPEN' or d.ended_on >= l.left_on))) as amount
    from letter l join late on late.id = l.id
  ), undone as (
    select l.id, max(p.id) as plan_id, max(u.happened_at) as known_at,
      sum(greatest(0, x.amount + (select coalesce(sum(e.amount), 0) from entry e
          where e.item_id = l.item_id and e.kind <> 'INVOICE' and e.known_at between p.made_at and l.left_at))) as amount
    from letter l
    join plan_item x on x.item_id = l.item_id
    join plan p on p.id = x.plan_id
    join lateral (select h.id, h.state from plan_history h
                  where h.plan_id = p.id and h.instalment is null and h.happened_at <= l.left_at
                  order by h.id desc limit 1) d on d.state = 'DEFAULTED'
    join lateral (select h.id, h.happened_at from plan_history h
                  where h.plan_id = p.id and h.instalment is null and h.id > d.id
                    and h.state = 'ACTIVE' and h.cause = 'LATE_KNOWLEDGE'
                  order by h.id limit 1) u on true
    where not exists (select 1 from plan_history g
                      join plan_item y on y.plan_id = g.plan_id
                      join entry r on r.item_id = y.item_id and r.kind = 'REVERSAL'
                        and r.known_at between u.happened_at and g.happened_at
                      where g.plan_id = p.id and g.instalment is null and g.id > u.id and g.state = 'DEFAULTED')
    group by l.id
  ), discharged as (
    select l.id, max(u.at) as known_at,
      sum(greatest(0, x.amount + (select coalesce(sum(e.amount), 0) from entry e
          where e.item_id = l.item_id and e.kind <> 'INVOICE' and e.known_at between s.made_at and l.left_at))) as amount
    from letter l
    join settlement_item x on x.item_id = l.item_id
    join settlement s on s.id = x.settlement_id
    join lateral (select v.id, v.state from settlement_event v
                  where v.settlement_id = s.id and v.at <= l.left_at
                  order by v.id desc limit 1) d on d.state = 'LAPSED'
    join lateral (select v.id, v.at from settlement_event v
                  where v.settlement_id = s.id and v.id > d.id
                    and v.state = 'ACCEPTED' and v.cause = 'LATE_KNOWLEDGE'
                  order by v.id limit 1) u on true
    where not exists (select 1 from settlement_event g
                      where g.settlement_id = s.id and g.id > u.id and g.state = 'LAPSED')
    group by l.id
  ), kept as (
    select distinct l.id
    from letter l
    join promise_item x on x.item_id = l.item_id
    join promise_judgement b on b.promise_id = x.promise_id and b.state in ('BROKEN', 'PARTLY_KEPT')
      and b.judged_at <= l.left_at
    join promise_judgement k on k.promise_id = x.promise_id and k.state = 'KEPT' and k.id > b.id
      and k.judged_at > l.left_at
  )
  , held as (
    select l.id, min(h.from_date) as from_date, min(h.created_at) as known_at
    from letter l
    join hold h on h.created_at > l.left_at and h.from_date < l.left_on and coalesce(h.until_date, 'infinity') >= l.left_on
      and coalesce(h.lifted_on, 'infinity') > l.left_on
      and (h.item_id = l.item_id or h.account_id = l.account_id or h.debtor_id = l.debtor_id
        or h.debtor_id = l.parent_id and exists (select from delegations(l.account_id, l.debtor_id) g
          where g.from_at <= l.left_at and coalesce(g.until_at, 'infinity') > l.left_at))
    group by l.id
  ), contested as (
    select l.id, min(d.raised_on) as from_date, max(d.raised_at) as known_at,
      sum(greatest(0, x.amount + (select coalesce(sum(e.amount), 0) from entry e join credit c on c.id = e.credit_id
          where e.item_id = l.item_id and c.dispute_id = d.id and e.value_date < l.left_on))) as amount
    from letter l
    join dispute_item x on x.item_id = l.item_id
    join dispute d on d.id = x.dispute_id and d.raised_at > l.left_at and d.raised_on < l.left_on and d.state not in ('VOID', 'WITHDRAWN')
      and (d.state = 'OPEN' or d.ended_on >= l.left_on)
    group by l.id
  ), misled as (
    select l.id, l.recipient, max(w.withdrawn_at) as known_at
    from letter l
    join redirection r on l.recipient = 'redirection:' || r.id
    join person_fact f on r.reference = 'fact:' || f.id and f.kind = 'DECEASED'
    join person_fact_withdrawal w on w.fact_id = f.id
    where not exists (select from standing_fact s
                      where s.person_id = f.person_id and s.kind = 'DECEASED' and s.opened_on <= l.left_on)
    group by l.id, l.recipient
  ), wrong as (
    select l.*, late.kind, late.entry_ids, undone.plan_id, held.id is not null as held, contested.id is not null as contested,
      undone.id is not null as undone, discharged.id is not null as discharged, kept.id is not null as kept,
      misled.recipient as wrong_recipient,
      coalesce(late.value_date, held.from_date, contested.from_date) as value_date,
      greatest(late.known_at, undone.known_at, discharged.known_at, held.known_at, contested.known_at, misled.known_at) as known_at,
      case when held.id is not null or misled.id is not null then l.amount
        else least(l.amount, greatest(0, coalesce(late.amount, 0) - coalesce(aside.amount, 0), coalesce(undone.amount, 0),
          coalesce(discharged.amount, 0)) + coalesce(contested.amount, 0)) end as known
    from letter l
    left join late on late.id = l.id
    left join aside on aside.id = l.id
    left join undone on undone.id = l.id
    left join discharged on discharged.id = l.id
    left join kept on kept.id = l.id
    left join held on held.id = l.id
    left join contested on contested.id = l.id
    left join misled on misled.id = l.id
    where l.purpose <> 'PRE_DUE' or misled.id is not null
      or exists (select from corrected_line c where c.line_id = l.id)
  ), free as (
    select n.notice_id, least(sum(c.unallocated), n.net) as amount, max(c.value_date) as value_date,
      max(c.known_at) as known_at, (array_agg(c.kind order by c.unallocated desc))[1] as kind
    from (select w.notice_id, w.account_id, w.left_at, w.left_on,
            greatest(0, sum(w.amount - w.known) - max(w.credits)) as net
          from wrong w group by w.notice_id, w.account_id, w.left_at, w.left_on) n
    join credit c on c.account_id = n.account_id and c.unallocated > 0 and c.parked_at is null and c.known_at > n.left_at and c.value_date < n.left_on
    group by n.notice_id, n.net
  ), shared as (
    select w.*, f.kind as free_kind, f.value_date as free_value_date, f.known_at as free_known_at,
      case when f.notice_id is null then 0 else greatest(0, least(w.amount - w.known, f.amount - coalesce(
        sum(w.amount - w.known) over (partition by w.notice_id order by w.level desc, w.id
          rows between unbounded preceding and 1 preceding), 0))) end as share
    from wrong w left join free f on f.notice_id = w.notice_id
  )
  select s.id, s.notice_id, s.account_id, s.item_id, s.purpose, s.level, s.amount, s.left_on, s.known + s.share,
    coalesce(done.difference, 0),
    case when s.wrong_recipient is not null then 'WRONG_RECIPIENT' when s.undone then 'PLAN_RESUMED' when s.discharged then 'SETTLEMENT_KEPT' when s.kept then 'PROMISE_KEPT'
      when s.kind in ('PAYMENT', 'CREDIT_NOTE', 'EXTERNAL_CLEARING') then s.kind
      when s.kind is null and s.held then 'HOLD' when s.kind is null and s.contested then 'DISPUTE'
      when s.kind is null and s.share > 0 then s.free_kind else 'OTHER' end,
    case when s.wrong_recipient is null
      then coalesce(s.value_date, case when s.share > 0 then s.free_value_date end) end, coalesce(s.entry_ids, '{}'), s.plan_id,
    greatest(s.known_at, case when s.share > 0 then s.free_known_at end), s.wrong_recipient
  from shared s
  left join corrected_line done on done.line_id = s.id
  where s.known > 0 or s.share > 0 or s.known_at is not null or done.line_id is not null
$$;
