-- How many events about people are stored: a change is stored only if this is still what it was when it was decided.
create table people_changes (
    number bigint not null
);

insert into people_changes values (0);
