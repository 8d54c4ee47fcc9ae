-- Recipients. See docs in io.dunflow.correspondence.

-- The decision about who gets the notice; none where no table decided, such as for whoever acts for a debtor.
alter table notice add column recipient_decision bigint references decision;

-- The notices of a head office and of the branches that delegate to it leave as one message: one a day, channel and
-- purpose. Each keeps its own account, level and history. Closed when it leaves: who comes later is in that of another day.
create table joint_notice (
  id              bigint generated always as identity primary key,
  creditor_id     bigint not null references creditor,
  head_office_id  bigint not null references debtor,
  currency        text not null,
  channel         text not null,
  purpose         text not null,
  day             date not null,
  closed_at       timestamptz,
  unique (head_office_id, creditor_id, currency, channel, purpose, day)
);
alter table notice add column joint_id bigint references joint_notice;
create index notice_by_joint on notice (joint_id) where joint_id is not null;

-- Who gets the letters to a head office: whom it named for this creditor, else for all; null: the head office itself.
create function head_office_contact(head_office bigint, creditor bigint, in_currency text) returns bigint
language sql stable strict as $$
  select c.id from contact c left join account a on a.id = c.account_id
  where c.debtor_id = head_office and c.gets = 'LETTERS'
    and (c.account_id is null or a.creditor_id = creditor and a.currency = in_currency)
  order by c.account_id nulls last limit 1
$$;

-- Whether a run that is being executed may still write notices that belong to it: it waits for them.
create function more_to_join(the_joint bigint) returns boolean language sql stable as $$
  select exists (
    select from joint_notice j
    join debtor d on j.head_office_id in (d.id, d.parent_id)
    join account a on a.debtor_id = d.id and a.creditor_id = j.creditor_id and a.currency = j.currency
    join run_line l on l.account_id = a.id and l.state = 'APPROVED' and l.channel = j.channel and l.purpose = j.purpose
    join dunning_run r on r.id = l.run_id and r.state in ('APPROVED', 'RUNNING')
    where j.id = the_joint)
$$;
