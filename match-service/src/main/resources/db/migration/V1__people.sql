-- People and what was told to them. All of a person hangs on their account and goes with it.

create table accounts (
  id            uuid primary key,
  email         text not null,
  -- the address in lower case: one account an address, however it is written
  email_key     text not null unique,
  -- IANA name
  time_zone     text not null,
  created_at    timestamptz not null,
  -- when to look whether a digest is due; null: never, as things are
  digest_due_at timestamptz
);

create index accounts_due on accounts (digest_due_at) where digest_due_at is not null;

create table api_tokens (
  -- SHA-256 of the token, which itself is shown once and kept nowhere
  hash       bytea primary key,
  account_id uuid not null references accounts on delete cascade,
  created_at timestamptz not null
);

create index api_tokens_account on api_tokens (account_id);

create table profiles (
  account_id  uuid not null references accounts on delete cascade,
  id          text not null,
  -- as its person wrote it
  written     json not null,
  -- DAILY, WEEKLY, INSTANT or OFF: what of it decides when to mail
  alert_when  text not null,
  -- Monday is 1; empty for all
  alert_days  smallint[] not null,
  -- local time
  alert_at    time not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  -- the date of the last digest that looked for it; null: none since it was written
  digested_on date,
  -- the jobs of before were told by a mail; null: none since it was written
  told_until  timestamptz,
  primary key (account_id, id)
);

create table digests (
  account_id  uuid not null references accounts on delete cascade,
  -- the person's local date
  date        date not null,
  -- CLAIMED, ATTEMPTING, SENT, EMPTY or UNCERTAIN
  state       text not null,
  -- who works on it, and until when they alone may
  owner       text not null,
  lease_until timestamptz not null,
  -- failed ones, before anything was handed over
  attempts    integer not null default 0,
  jobs        integer not null default 0,
  message_id  text,
  trouble     text,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  primary key (account_id, date)
);

create index digests_unsettled on digests (state, changed_at) where state not in ('SENT', 'EMPTY');

create table deliveries (
  account_id     uuid not null references accounts on delete cascade,
  role           text not null,
  -- MAIL
  channel        text not null,
  -- the digest that told it
  digest_date    date not null,
  -- an earlier one that may have told it already
  uncertain_date date,
  delivered_at   timestamptz not null,
  primary key (account_id, role, channel)
);

create index deliveries_digest on deliveries (account_id, digest_date);

-- Keys that all instances share, made by the first.
create table secrets (
  name  text primary key,
  value bytea not null
);
