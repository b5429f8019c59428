-- Plain names of columns and indexes.

alter table profiles rename column alert_when to alert_frequency;

-- the date of the last digest that included the profile; null when none did since it was written
alter table profiles rename column digested_on to last_digest_date;

alter index digests_unsettled rename to digests_incomplete;
