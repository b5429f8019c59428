-- Instant events: what is new for a person, decided once, for streams and webhooks.

-- when the person first used a stream or a webhook: earlier jobs are not events; null before
alter table accounts add column events_since timestamptz;
-- jobs first seen before this time, less an overlap, were decided
alter table accounts add column events_checked_at timestamptz;
-- the number of the last event; numbers are given while the account is locked, so that a reader that
-- continues after a number misses nothing
alter table accounts add column last_event bigint not null default 0;

create table events (
  account_id uuid not null references accounts on delete cascade,
  number     bigint not null,
  -- JSON, as it is sent
  body       text not null,
  created_at timestamptz not null,
  primary key (account_id, number)
);
create index events_age on events (created_at);

-- The roles of all postings of the jobs of events, so that no job is an event twice.
create table event_roles (
  account_id uuid not null references accounts on delete cascade,
  role       text not null,
  number     bigint not null,
  created_at timestamptz not null,
  primary key (account_id, role)
);
create index event_roles_age on event_roles (created_at);

-- Addresses that receive events.
create table webhooks (
  account_id      uuid not null references accounts on delete cascade,
  id              uuid not null,
  url             text not null,
  -- the key of signatures: it is needed for each, so it is not hashed
  secret          bytea not null,
  created_at      timestamptz not null,
  -- events up to this number were delivered, or came before the webhook
  position        bigint not null,
  -- in a row
  failures        integer not null default 0,
  next_attempt_at timestamptz not null,
  -- an instance works on it until then; null when none does
  lease_until     timestamptz,
  -- null while it is active
  disabled_at     timestamptz,
  disabled_reason text,
  last_test_at    timestamptz,
  primary key (account_id, id)
);
create index webhooks_due on webhooks (next_attempt_at) where disabled_at is null;

-- The last attempts, for the person.
create table webhook_deliveries (
  account_id   uuid not null,
  webhook_id   uuid not null,
  -- increases with time
  id           bigint generated always as identity,
  message_id   text not null,
  attempted_at timestamptz not null,
  delivered    boolean not null,
  -- readable: a status, or what failed
  result       text not null,
  primary key (account_id, webhook_id, id),
  foreign key (account_id, webhook_id) references webhooks on delete cascade
);
