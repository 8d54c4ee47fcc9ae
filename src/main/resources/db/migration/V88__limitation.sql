-- What changes the limitation of an item: recorded when it happens, counted where limitation is.
create table limitation_ground (
  id           bigint generated always as identity primary key,
  item_id      bigint not null references item,
  kind         text not null check (kind in ('PLAN_SIGNED', 'DEFERRED')),  -- acknowledged; suspended from, until
  from_date    date not null,
  until_date   date,
  reference    text not null,                              -- such as plan:7
  recorded_at  timestamptz not null,
  recorded_by  text not null
);
create index limitation_ground_by_item on limitation_ground (item_id, id);
create trigger limitation_ground_append_only before update or delete on limitation_ground
  for each row execute function refuse_change();
