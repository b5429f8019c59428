-- Saved searches and followed companies, each with its own alert, and pauses of alerts.

create table saved_searches (
  account_id       uuid not null references accounts on delete cascade,
  -- public: it identifies the search in lists and links
  id               uuid not null,
  kind             text not null check (kind in ('SEARCH', 'COMPANY')),
  name             text not null,
  -- in the query language; `company:acme all:yes` for a company
  query            text not null,
  -- DAILY, WEEKLY, INSTANT or OFF
  alert_frequency  text not null,
  -- Monday is 1; empty for all
  alert_days       smallint[] not null,
  -- local time
  alert_at         time not null,
  -- the maximum number of jobs per mail
  alert_limit      integer not null,
  created_at       timestamptz not null,
  -- when the person last changed it
  updated_at       timestamptz not null,
  -- jobs first seen before this time are not new: the person saw them when they saved the search
  new_since        timestamptz not null,
  -- the date of the last digest that included it; null when none did since it was changed
  last_digest_date date,
  -- jobs first seen before this time were listed in sent mails; null when no mail listed everything
  sent_until       timestamptz,
  -- no mail before this time; null when it is not snoozed
  snoozed_until    timestamptz,
  -- null unless the person deleted it; it can be restored for a day
  deleted_at       timestamptz,
  primary key (account_id, id)
);

-- the hash, as an entry of an index has at most about 2,700 bytes
create unique index saved_searches_query on saved_searches (account_id, md5(query))
  where deleted_at is null;

-- no mail about this profile before this time; null when it is not snoozed
alter table profiles add column snoozed_until timestamptz;

-- when the person paused all alerts; null when they are not paused
alter table accounts add column alerts_paused_at timestamptz;
