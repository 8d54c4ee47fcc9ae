-- Where a movable clock stands; one row, only in a demo and in tests.
create table clock_position (
  only_row  boolean primary key default true check (only_row),
  at        timestamptz not null
);
