-- Jobs that people found elsewhere and added to their applications. They belong to one person: they are
-- in no topic and no index. Removing the application deletes them with it.

create table added_jobs (
  account_id uuid not null references accounts on delete cascade,
  job_id     text not null,
  -- what the person gave
  kind       text not null check (kind in ('ADDRESS', 'PAGE', 'TEXT', 'MAIL')),
  -- as it was read, with its skills and pay: it is compared with the person's profiles
  job        json not null,
  added_at   timestamptz not null,
  primary key (account_id, job_id),
  foreign key (account_id, job_id) references applications on delete cascade
);
