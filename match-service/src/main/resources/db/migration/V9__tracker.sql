-- Jobs that a person saved or applied to, and jobs that they do not want to see.

create table applications (
  account_id   uuid not null references accounts on delete cascade,
  -- the job's id when it was first tracked
  job_id       text not null,
  -- the roles of its postings: they identify the job after a repost, a merge and an un-merge
  roles        text[] not null,
  company_id   text not null,
  -- what its postings said when it was first tracked
  job          json not null,
  state        text not null check (
    state in ('SAVED', 'APPLIED', 'INTERVIEW', 'OFFER', 'REJECTED', 'WITHDRAWN')),
  -- null: not applied
  applied_on   date,
  -- what to do next, and when; empty and null for nothing
  next_step    text not null,
  next_step_on date,
  notes        text not null,
  -- counts the changes, from 1
  version      integer not null,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  -- null unless the person removed it: it can be restored for some days
  removed_at   timestamptz,
  primary key (account_id, job_id)
);

create index applications_company on applications (account_id, company_id);

create table application_states (
  account_id uuid not null,
  job_id     text not null,
  -- that of the application when the state began
  version    integer not null,
  state      text not null,
  since      timestamptz not null,
  primary key (account_id, job_id, version),
  foreign key (account_id, job_id) references applications on delete cascade
);

create table hidden_jobs (
  account_id uuid not null references accounts on delete cascade,
  -- the job's id when it was hidden
  job_id     text not null,
  roles      text[] not null,
  title      text not null,
  company    text not null,
  -- why the job is not for the person; null: not stated
  reason     text check (reason in ('PLACE', 'PAY', 'SKILL', 'LEVEL', 'COMPANY', 'OTHER')),
  hidden_at  timestamptz not null,
  primary key (account_id, job_id)
);
