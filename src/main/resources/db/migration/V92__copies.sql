-- Copies of notices to further recipients. See docs in io.dunflow.correspondence.

-- A copy is a part of its notice: it claims nothing, has no level and no place of its own in any count.
create table notice_copy (
  id               bigint generated always as identity primary key,
  notice_id        bigint not null references notice,
  account_id       bigint not null references account,
  kind             text not null check (kind in ('HEAD_OFFICE', 'CONTACTS', 'REPRESENTATIVE', 'ACCOUNT_MANAGER')),
  recipient        text not null,                          -- as of a notice, or 'representative:FACT', 'manager:USER'
  state            text not null default 'WAITING' check (state in
                     ('WAITING', 'BATCHED', 'HANDED_OVER', 'WITHDRAWN', 'FAILED')),
  reason           text,                                   -- why it failed or waits
  name             text,                                   -- of whom it went to
  address          text,
  subject          text,
  body_text        text,                                   -- as sent
  body_html        text,
  message_id       text not null default '<copy.' || gen_random_uuid() || '@dunflow>',
  attempts         int not null default 0,
  next_attempt_at  timestamptz not null,
  batch_id         bigint references print_batch,
  file             text,
  decision_id      bigint references decision,
  created_at       timestamptz not null,
  handed_over_at   timestamptz,
  bounced_at       timestamptz,                            -- it came back; its notice stands
  unique (notice_id, recipient)
);
create index notice_copy_waiting on notice_copy (next_attempt_at) where state = 'WAITING';
create index notice_copy_by_batch on notice_copy (batch_id) where batch_id is not null;
create index notice_copy_bounced on notice_copy (lower(address)) where bounced_at is not null;

-- A notice that does not leave takes its copies along; one that is written anew has them written anew.
create function copies_follow() returns trigger language plpgsql as $$
begin
  update notice_copy set state = case when new.state = 'QUEUED' then 'WAITING' else 'WITHDRAWN' end,
    batch_id = null, file = null
  where notice_id = new.id and (state = 'BATCHED' or state = 'WAITING' and new.state <> 'QUEUED');
  return null;
end $$;
create trigger notice_copies_follow after update of state on notice for each row
  when (new.state in ('WITHDRAWN', 'FAILED') and old.handed_over_at is null or new.state = 'QUEUED' and old.state = 'BATCHED')
  execute function copies_follow();

create or replace function mail_bounces(email text) returns boolean language plpgsql stable as $$
begin
  return exists (select from notice where channel = 'EMAIL' and bounced_at is not null and lower(address) = lower(email))
    or exists (select from notice_copy where bounced_at is not null and lower(address) = lower(email));
end $$;
