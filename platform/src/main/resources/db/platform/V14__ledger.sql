-- The newest note of the ledger over this store: no size ever gets a note of another tree.
create table ledger_note (
    newest boolean primary key default true check (newest),
    size   bigint not null,
    note   text   not null
);

-- A ledger is never rewritten: it begins in a new store, or in one that seal-old-events has looked through.
insert into identity select 'ledger', 'may-begin' where not exists (select 1 from domain_event);
