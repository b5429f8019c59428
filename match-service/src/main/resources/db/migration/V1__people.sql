-- People, and which jobs were mailed to them. Deleting an account deletes all data of its person.

create table accounts (
  id              uuid primary key,
  email           text not null,
  -- the address in lower case: addresses that differ only in case have one account
  email_key       text not null unique,
  -- IANA name
  time_zone       text not null,
  created_at      timestamptz not null,
  -- when to check whether a digest is due; null when no digest is due as long as the account does not change
  digest_due_at   timestamptz,
  -- how many digests in a row the mail server refused permanently; at 5 the account receives no more mail until a profile is saved
  refused_digests integer not null default 0
);
create index accounts_due on accounts (digest_due_at) where digest_due_at is not null;
create index accounts_refused on accounts (refused_digests) where refused_digests > 0;

create table api_tokens (
  -- SHA-256 of the token; the token itself is not stored
  hash       bytea primary key,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null
);
create index api_tokens_account on api_tokens (account_id);

create table profiles (
  account_id       uuid not null references accounts on delete cascade,
  id               text not null,
  -- as the person wrote it
  written          json not null,
  -- DAILY, WEEKLY, INSTANT or OFF; copied from the profile, as are the next two
  alert_frequency  text not null,
  -- Monday is 1; empty for all
  alert_days       smallint[] not null,
  -- local time
  alert_at         time not null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  -- the date of the last digest that included the profile; null when none did since it was written
  last_digest_date date,
  -- jobs first seen before this time were listed in sent mails; null when no mail listed everything new since the profile was written
  sent_until       timestamptz,
  primary key (account_id, id)
);

create table digests (
  account_id  uuid not null references accounts on delete cascade,
  -- the person's local date
  date        date not null,
  -- CLAIMED, ATTEMPTING, SENT, EMPTY, UNCERTAIN or REFUSED
  state       text not null,
  -- the claim that may change the row, and until when it is valid
  owner       text not null,
  lease_until timestamptz not null,
  -- how many attempts failed
  attempts    integer not null default 0,
  -- how many jobs its mail lists
  jobs        integer not null default 0,
  message_id  text,
  -- why the last attempt failed; null when none did
  failure     text,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  primary key (account_id, date)
);
create index digests_incomplete on digests (state, changed_at) where state not in ('SENT', 'EMPTY');

create table deliveries (
  account_id     uuid not null references accounts on delete cascade,
  role           text not null,
  -- MAIL
  channel        text not null,
  -- the digest that listed the role
  digest_date    date not null,
  -- an earlier digest that may have listed the role already
  uncertain_date date,
  delivered_at   timestamptz not null,
  primary key (account_id, role, channel)
);
create index deliveries_digest on deliveries (account_id, digest_date);

-- Keys that all instances share, created by the first instance that needs them.
create table secrets (
  name  text primary key,
  value bytea not null
);
