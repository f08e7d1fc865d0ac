-- people who sign in with a password; those of a demonstration are not kept
create table account (
    id              text primary key,
    name            text not null,
    password        text not null,
    roles           text[] not null,
    teams           text[] not null default '{}',
    account_manager text,
    made_at         timestamptz not null default now()
);

-- the code with which the first administrator begins, as a hash; one row at most
create table first_code (
    only_one boolean primary key default true check (only_one),
    hash     text not null
);
