-- A mark is of an import, or of an erasure that has passed through all partitions.
alter table marker add column of_erasure boolean not null default false;
