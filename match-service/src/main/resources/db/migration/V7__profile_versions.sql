-- Former versions of profiles, so that a person can undo a change.

-- counts the changes of the profile, from 1
alter table profiles add column version integer not null default 1;

create table profile_versions (
  account_id uuid not null,
  profile_id text not null,
  version    integer not null,
  -- as the person wrote it
  written    json not null,
  -- when this version was saved, not when it was replaced
  saved_at   timestamptz not null,
  primary key (account_id, profile_id, version),
  foreign key (account_id, profile_id) references profiles on delete cascade
);
