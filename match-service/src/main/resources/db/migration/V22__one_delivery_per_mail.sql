-- What a mail listed is one row, no longer one for each role: a digest lists some forty.

alter table deliveries rename to role_deliveries;
alter table role_deliveries rename constraint deliveries_pkey to role_deliveries_pkey;
drop index deliveries_age;

create table deliveries (
  account_id    uuid not null references accounts on delete cascade,
  digest_date   date not null,
  digest_number integer not null default 0,
  -- of the jobs that the mail listed
  roles         text[] not null,
  -- 64 bits for each role, to compare a mail with those of years; null: computed from the roles
  fingerprints  bytea,
  delivered_at  timestamptz not null,
  primary key (account_id, digest_date, digest_number)
);

-- a mail whose outcome was not known has its roles too
insert into deliveries (account_id, digest_date, digest_number, roles, delivered_at)
select account_id, date, number, array_agg(distinct role), max(delivered_at)
from (
  select account_id, digest_date as date, digest_number as number, role, delivered_at
  from role_deliveries
  union all
  select account_id, uncertain_date, coalesce(uncertain_number, 0), role, delivered_at
  from role_deliveries where uncertain_date is not null) listed
group by account_id, date, number;

drop table role_deliveries;

-- for the retention of old entries
create index deliveries_age on deliveries (delivered_at);
