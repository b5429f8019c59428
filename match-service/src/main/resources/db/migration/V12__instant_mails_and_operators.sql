-- Instant mails: a date has one digest, with the number 0, and up to a limit of instant mails, which
-- are numbered from 1.

alter table digests add column number integer not null default 0;
alter table digests drop constraint digests_pkey;
alter table digests add primary key (account_id, date, number);

-- the number of the digest or instant mail that listed the role
alter table deliveries add column digest_number integer not null default 0;
-- that of an earlier one that may have listed it
alter table deliveries add column uncertain_number integer;

-- when to look for jobs for instant mails; null when the person wants none
alter table accounts add column instant_due_at timestamptz;
create index accounts_instant_due on accounts (instant_due_at) where instant_due_at is not null;
-- profiles could have an instant alert before
update accounts a set instant_due_at = now()
where exists (
  select from profiles p where p.account_id = a.id and p.alert_frequency = 'INSTANT');

-- Operators: people who may see how the service works, granted by a command.

-- null: not an operator
alter table accounts add column operator_since timestamptz;
create index accounts_operators on accounts (operator_since) where operator_since is not null;

-- For the retention of old entries.
create index deliveries_age on deliveries (delivered_at);
create index digests_age on digests (changed_at);
