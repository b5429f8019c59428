-- Columns named for what they hold.

-- why the last attempt to send the digest failed; null when none did
alter table digests rename column trouble to failure;

-- jobs first seen before this time were included in a sent mail; null: none since the profile was written
alter table profiles rename column told_until to sent_until;
