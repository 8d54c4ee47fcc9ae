-- Whose amounts a user or a group may see and change. Kept apart from the engine's own authorizations.

create table creditor_grant (
  id           bigint generated always as identity primary key,
  user_id      text,
  group_id     text,
  creditor_id  bigint references creditor,                 -- null: all creditors, those to come among them
  granted_by   text not null,
  granted_at   timestamptz not null,
  check (num_nonnulls(user_id, group_id) = 1)
);
create unique index creditor_grant_of_user on creditor_grant (user_id, coalesce(creditor_id, 0)) where user_id is not null;
create unique index creditor_grant_of_group on creditor_grant (group_id, coalesce(creditor_id, 0)) where group_id is not null;
create index creditor_grant_by_creditor on creditor_grant (creditor_id);

-- Every change of a grant, for ever: who could see what, and who said so.
create table creditor_grant_change (
  id           bigint generated always as identity primary key,
  user_id      text,
  group_id     text,
  creditor_id  bigint references creditor,                 -- null: all creditors
  granted      boolean not null,
  changed_by   text not null,
  changed_at   timestamptz not null
);
create index creditor_grant_change_by_creditor on creditor_grant_change (creditor_id);
