-- Personal data stays out of events: an event holds a salted commitment, these tables the name and the salt.
create table customer_name (
    customer_id text  primary key,
    name        text  not null,
    salt        bytea not null
);

create index customer_name_by_name on customer_name (lower(name), customer_id);

create table account_manager (
    account_manager_id text    primary key,
    name               text    not null,
    email              text,
    team               text,
    hours_per_week     integer,
    salt               bytea   not null
);

-- An import or an advance of the clock. Counters move in the transactions that store its rows.
create table import_run (
    id                 uuid primary key,
    kind               text        not null,
    state              text        not null,
    started_at         timestamptz not null,
    ended_at           timestamptz,
    settled_at         timestamptz,
    received           bigint      not null default 0,
    accepted           bigint      not null default 0,
    duplicate          bigint      not null default 0,
    rejected           bigint      not null default 0,
    parked             bigint      not null default 0,
    quarantined        bigint      not null default 0,
    late               bigint      not null default 0,
    errors             integer     not null default 0,
    completed_position bigint,
    scored_at          timestamptz,
    tiered_at          timestamptz,
    planned_at         timestamptz,
    parked_customers   text        not null default '',
    failure            text
);

create index import_run_by_start on import_run (started_at desc, id);

create table import_error (
    import_id uuid    not null references import_run (id) on delete cascade,
    number    integer not null,
    line      bigint  not null,
    field     text    not null,
    code      text    not null,
    message   text    not null,
    primary key (import_id, number)
);

-- Read model of the lists of customers, kept by a projection and rebuilt from events; beside the names, so that one query finds,
-- filters and sorts. Nothing in it is personal data.
create table customer_listed (
    customer_id        text primary key,
    kind               text not null,
    status             text not null,
    account_manager_id text,
    parent_id          text,
    territory          text,
    country            text,
    spend              bigint
);

create index customer_listed_by_manager on customer_listed (account_manager_id, customer_id);
create index customer_listed_by_status on customer_listed (status, customer_id);

-- How far orders were taken from tierledger.inbound.orders; moved in the transaction that stores them.
create table inbound_position (
    topic_id         text    not null,
    partition_number integer not null,
    next_offset      bigint  not null,
    primary key (topic_id, partition_number)
);
