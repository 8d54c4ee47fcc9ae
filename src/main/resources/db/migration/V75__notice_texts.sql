-- The texts of notices as deployed with the models. The deployment is written at the end of the engine's command, after
-- these rows: hence the deferred constraint.

create table notice_text (
  id             bigint generated always as identity primary key,
  template       text not null,
  language       text not null,
  version        int not null,                             -- from 1; the same for the same content
  content        text not null,                            -- the file
  deployment_id  varchar(64) not null references act_re_deployment (id_) on delete cascade
                   deferrable initially deferred,
  deployed_at    timestamptz not null
);
create index notice_text_latest on notice_text (template, language, id desc);
create index notice_text_by_deployment on notice_text (deployment_id);
