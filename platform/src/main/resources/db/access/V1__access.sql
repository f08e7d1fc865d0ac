-- Who saw what, and who was refused. Rows are added, never changed; a month is dropped as a whole when it has been kept long enough.
create table access (
    id        bigint      not null generated always as identity,
    at        timestamptz not null,
    who       text        not null collate "C",
    session   text        collate "C",
    act       text        not null collate "C",
    route     text        not null collate "C",
    selection text        not null collate "C",
    customers text[]      not null check (cardinality(customers) <= 50),
    count     integer     check (count >= 0),
    network   text        collate "C",
    outcome   text        not null collate "C"
) partition by range (at);

create index access_newest on access (at desc, id desc);
create index access_of_who on access (who, at desc, id desc);
create index access_of_customer on access using gin (customers);

-- the role that writes may add and read; who owns a table may take his own rights away
revoke update, delete, truncate, references on access from current_user;

-- and this holds for a superuser too, whom no rights bind
create function never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is added to, never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger never_changed before update or delete on access for each row execute function never_changed();
create trigger never_emptied before truncate on access for each statement execute function never_changed();

-- A month, by UTC; several services may ask for the same one at once.
create function keep_month(first date) returns void language plpgsql as $$
declare
    month text := 'access_' || to_char(first, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(4242, 12);
    if to_regclass(month) is not null then
        return;
    end if;
    execute format('create table %I partition of access for values from (%L) to (%L)', month,
        to_char(first, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(first + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    execute format('revoke insert, update, delete, truncate, references on %I from current_user', month);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function never_changed()', month);
end $$;
