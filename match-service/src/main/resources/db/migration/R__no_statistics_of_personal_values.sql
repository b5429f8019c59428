-- PostgreSQL keeps samples of the values of columns in pg_statistic, for its planner. They stay there
-- after the rows were deleted, until a later ANALYZE replaces them, which in a small or unchanged table
-- may be never. So it collects none of what people wrote, of their addresses and of their secrets.
-- Searches by these columns use unique indexes or are for one account, and need no samples.
-- A new column of this kind is added here: the file then runs again.
do $$
declare
  personal record;
begin
  for personal in
    select c.table_schema, c.table_name, c.column_name
    from information_schema.columns c
    where c.table_schema = current_schema() and (c.table_name, c.column_name) in (
      ('accounts', 'email'),
      ('accounts', 'email_key'),
      ('added_jobs', 'job_id'),
      ('api_tokens', 'hash'),
      ('api_tokens', 'name'),
      ('applications', 'company_id'),
      ('applications', 'job_id'),
      ('applications', 'next_step'),
      ('applications', 'notes'),
      ('profile_versions', 'profile_id'),
      ('profiles', 'id'),
      ('saved_searches', 'name'),
      ('saved_searches', 'query'),
      ('sessions', 'hash'),
      ('sign_in_links', 'browser_hash'),
      ('sign_in_links', 'email'),
      ('sign_in_links', 'email_key'),
      ('sign_in_links', 'hash'),
      ('webhook_deliveries', 'result'),
      ('webhooks', 'secret'),
      ('webhooks', 'url'))
  loop
    execute format('alter table %I.%I alter column %I set statistics 0',
      personal.table_schema, personal.table_name, personal.column_name);
    -- those of before; earlier versions of PostgreSQL have no such function
    if current_setting('server_version_num')::int >= 180000 then
      perform pg_clear_attribute_stats(
        personal.table_schema, personal.table_name, personal.column_name, false);
    end if;
  end loop;
end $$;
