-- Since when there is which master key; the keys themselves are in a file.
create table master_key (
    id       integer primary key,
    drawn_at timestamptz not null
);
