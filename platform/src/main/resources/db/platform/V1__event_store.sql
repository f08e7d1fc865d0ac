-- The event store. Column names are Axon's; global_index is given out by the one appender under its lock, contiguous and in commit order.
create table domain_event (
    global_index         bigint primary key,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    type                 text   not null,
    event_identifier     text   not null,
    meta_data            bytea  not null,
    payload              bytea  not null,
    payload_revision     text   not null,
    payload_type         text   not null,
    time_stamp           text   not null,
    unique (aggregate_identifier, sequence_number)
);

create table snapshot_event (
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    type                 text   not null,
    event_identifier     text   not null,
    meta_data            bytea,
    payload              bytea  not null,
    payload_revision     text,
    payload_type         text   not null,
    time_stamp           text   not null,
    primary key (aggregate_identifier, sequence_number, type)
);

-- How far a partition of the source has been handled: all inputs up to sequence, and the first `done` events of the next one.
-- version moves with every write; a writer that finds another version than it left is a zombie and fails.
create table consumption (
    source           text    not null,
    partition_number integer not null,
    sequence         bigint  not null,
    done             integer not null,
    version          bigint  not null,
    primary key (source, partition_number)
);

-- The place, between two inputs, at which a partition handled what a person gave this stage.
create table given_place (
    partition_number integer not null,
    position         bigint  not null,
    after_sequence   bigint  not null,
    done             integer not null, -- how many of its events are stored; -1 for all
    primary key (partition_number, position)
);

-- What each partition says to the others before one of them concludes.
create table contribution (
    name             text    not null,
    partition_number integer not null,
    payload          bytea   not null,
    primary key (name, partition_number)
);

-- Which partitions have relayed the marker of an import, and where in this store.
create table marker (
    id               text    not null,
    partition_number integer not null,
    position         bigint  not null,
    primary key (id, partition_number)
);

create table parked_key (
    partition_number integer not null,
    key              text    not null,
    sequence         bigint  not null,
    reason           text    not null,
    primary key (partition_number, key)
);

-- Positions of readers of this store, such as the publisher.
create table reader_position (
    reader   text primary key,
    position bigint not null
);

create index domain_event_by_name on domain_event (payload_type, global_index);
