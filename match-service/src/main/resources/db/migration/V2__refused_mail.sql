-- A mail server may refuse a person's mail for good: an address that is gone.

-- how many digests in a row it refused, each of a date of its own; at 5 the account gets no more
-- mail, until its person changes what is mailed, or a mail is taken
alter table accounts add column refused_digests integer not null default 0;

create index accounts_refused on accounts (refused_digests) where refused_digests > 0;

comment on column digests.state is 'CLAIMED, ATTEMPTING, SENT, EMPTY, UNCERTAIN or REFUSED';
