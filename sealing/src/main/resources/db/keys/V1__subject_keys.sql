-- The key of each subject, wrapped by the master key; destroyed by taking wrapped away, and the row stays.
create table subject_key (
    kind         text        not null collate "C" check (kind in ('customer', 'person', 'act')),
    subject      text        not null collate "C",
    epoch        integer     not null check (epoch > 0),
    wrapped      bytea,
    destroyed_at timestamptz,
    erasure      text,
    primary key (kind, subject, epoch),
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((destroyed_at is null) = (erasure is null))
);
