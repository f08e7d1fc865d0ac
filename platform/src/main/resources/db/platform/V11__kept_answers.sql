-- What was answered to a write with an Idempotency-Key, readable with that key alone, which is not in here. A row without answer is a write that
-- is still running, or broke off with its process. Takes the place of answer_by_key, whose rows V12 moves (decision 0037).
create table kept_answer (
    place    bytea       primary key, -- who sent which key, as a hash
    request  bytea       not null,    -- method and address, as a hash with the key
    content  bytea,                   -- the body likewise, null while it runs and when the body was not read to its end
    answer   bytea,                   -- sealed with the key
    process  uuid        not null,
    began_at timestamptz not null
);
create index kept_answer_began on kept_answer (began_at);
