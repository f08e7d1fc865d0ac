-- When a token of a program was last used.
create table token_use (
    token_id     text primary key,
    last_used_at timestamptz not null
);
