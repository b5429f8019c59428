-- Instances keep the profiles with instant alerts in memory, and receive changes with LISTEN. A
-- notification is sent when the change is committed, and stored nowhere.
create function notify_profile_change() returns trigger language plpgsql as $$
declare
  account uuid;
begin
  if tg_table_name = 'accounts' then
    account := new.id;
  else
    account := case when tg_op = 'DELETE' then old.account_id else new.account_id end;
  end if;
  perform pg_notify('profile_changes', account::text);
  return null;
end $$;

create trigger profile_changes after insert or delete or update of written on profiles
  for each row execute function notify_profile_change();
create trigger profile_changes after insert or delete or update of query, alert_frequency
  on saved_searches
  for each row execute function notify_profile_change();
create trigger profile_changes after update of alerts_paused_at on accounts
  for each row execute function notify_profile_change();

-- When the account was last checked for instant mails: the next check is not sooner than the interval.
alter table accounts add column instant_checked_at timestamptz;
