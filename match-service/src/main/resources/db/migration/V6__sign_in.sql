-- Sign-in by a link in a mail, and the sessions that it starts.

create table sign_in_links (
  -- SHA-256 of the token in the link
  hash         bytea primary key,
  -- SHA-256 of the secret of the browser that requested the link: no other one can use it
  browser_hash bytea not null,
  -- the account is created when the link is used, not before
  email        text not null,
  email_key    text not null,
  time_zone    text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  -- null: not used yet
  used_at      timestamptz
);

create index sign_in_links_address on sign_in_links (email_key, created_at);
create index sign_in_links_age on sign_in_links (created_at);

create table sessions (
  -- public: it identifies the session in lists
  id           uuid primary key,
  -- SHA-256 of the token, which only the browser has
  hash         bytea not null unique,
  account_id   uuid not null references accounts on delete cascade,
  -- of a fixed set of names: 'Firefox on Linux'
  browser      text not null,
  created_at   timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null
);

create index sessions_account on sessions (account_id, last_used_at);
create index sessions_expiry on sessions (expires_at);
