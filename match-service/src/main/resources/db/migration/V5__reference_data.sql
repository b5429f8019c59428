-- Dated figures that matches are computed with, shared by all instances: exchange rates and pay
-- estimates. A row never changes: the first instance that has the figures of a day writes them, and
-- all instances read them, so that the same version of the figures is the same everywhere.
create table reference_data (
    kind       text        not null check (kind in ('EXCHANGE_RATES', 'PAY_ESTIMATES')),
    day        date        not null,
    content    text        not null,
    created_at timestamptz not null,
    primary key (kind, day)
);

comment on column reference_data.content is 'JSON';

-- When the next figures of a kind are due, and how to ask for exchange rates only if they changed.
create table reference_checks (
    kind          text primary key,
    next_check_at timestamptz not null,
    etag          text,
    last_modified text
);
