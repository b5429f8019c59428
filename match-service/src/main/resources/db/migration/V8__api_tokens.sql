-- API tokens that people create and revoke: each with a name and a scope.

alter table api_tokens
  -- public: it identifies the token in lists
  add column id           uuid not null unique default gen_random_uuid(),
  add column name         text not null default 'Created without a name',
  -- READ or WRITE, which includes reading
  add column scope        text not null default 'WRITE' check (scope in ('READ', 'WRITE')),
  -- null: not used yet
  add column last_used_at timestamptz;
