-- What was answered to a write with an Idempotency-Key. A row without status is a write that is still running, or broke off with its process.
create table answer_by_key (
    person    text        not null,
    key       text        not null,
    request   text        not null, -- method and address
    content   text,                 -- SHA-256 of the body, null while it runs and when the body was not read to its end
    status    integer,
    headers   text,                 -- a line for each, name and value
    body      text,
    process   uuid        not null,
    began_at  timestamptz not null,
    primary key (person, key)
);
create index answer_by_key_began on answer_by_key (began_at);
