-- Profiles that were proposed by the check of a CV are kept by the browser, in a signed token. A
-- token can be used once: only its number is stored, and only until the token expires.

create table used_cv_proposals (
  nonce      uuid primary key,
  expires_at timestamptz not null
);
create index used_cv_proposals_expiry on used_cv_proposals (expires_at);
