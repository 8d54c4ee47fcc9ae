-- Early-payment discounts: what invoices and offers grant, what was taken of it, and what of that was tax.

-- Whoever pays through this day pays so much less. Terms are of an invoice; an offer that was accepted is of one item.
create table discount_step (
  id           bigint generated always as identity primary key,
  invoice_id   bigint not null references invoice,
  item_id      bigint references item,                     -- null: terms of the invoice, for each of its items
  no           int not null,                               -- from 1 within the terms; 0: an offer
  days         int not null check (days >= 0),             -- from the day of the invoice, or of the offer
  until        date not null,
  percent      numeric(9,6) not null check (percent > 0 and percent < 100),
  base         numeric(19,4) check (base > 0),             -- null: the whole invoice, or what was open of the item
  agreed_by    text,                                       -- who accepted the offer
  agreed_at    timestamptz,
  check ((item_id is null) = (agreed_by is null) and (item_id is null) = (agreed_at is null) and (item_id is null) = (no > 0))
);
create unique index discount_step_of_terms on discount_step (invoice_id, no) where item_id is null;
create index discount_step_of_offers on discount_step (item_id) where item_id is not null;

-- The tax that is in an invoice, by rate: the rate, the amount, or both.
create table invoice_tax (
  invoice_id  bigint not null references invoice,
  no          int not null,
  percent     numeric(7,4) check (percent >= 0),
  gross       numeric(19,4) not null check (gross > 0),    -- of that rate, with its tax
  tax         numeric(19,4) check (tax >= 0 and tax < gross),
  primary key (invoice_id, no),
  check (num_nonnulls(percent, tax) > 0)
);

-- A discount that was taken: its entry, the step, the payment that earned it, and the tax to be corrected.
create table discount (
  entry_id             bigint primary key references entry,
  item_id              bigint not null references item,
  step_id              bigint not null references discount_step,
  credit_id            bigint references credit,           -- null: the leading system says that it was paid
  difference_entry_id  bigint references entry,            -- what was missing beyond it and is too little to ask for
  amount               numeric(19,4) not null check (amount > 0),
  tax                  numeric(19,4)                       -- null: it is not known what tax the invoice has
);
create index discount_by_item on discount (item_id);

-- A deduction that was not earned, judged once for the money that brought it, and what became of it.
create table discount_refusal (
  id           bigint generated always as identity primary key,
  item_id      bigint not null references item,
  credit_id    bigint references credit,                   -- the last money on the item; null: the leading system says so
  amount       numeric(19,4) not null check (amount > 0),
  answer       text not null check (answer in ('DISPUTE', 'SMALL_DIFFERENCE', 'OPEN')),
  dispute_id   bigint,
  decision_id  bigint,
  run_date     date not null,
  refused_at   timestamptz not null,
  check ((answer = 'DISPUTE') = (dispute_id is not null))
);
create unique index discount_refused_once on discount_refusal (item_id, coalesce(credit_id, 0)) where answer <> 'SMALL_DIFFERENCE';
create index discount_refusal_by_dispute on discount_refusal (dispute_id) where dispute_id is not null;

create trigger discount_refusal_append_only before update or delete on discount_refusal
  for each row execute function refuse_change();
create trigger discount_step_append_only before update or delete on discount_step
  for each row execute function refuse_change();
create trigger invoice_tax_append_only before update or delete on invoice_tax
  for each row execute function refuse_change();
create trigger discount_append_only before update or delete on discount
  for each row execute function refuse_change();
