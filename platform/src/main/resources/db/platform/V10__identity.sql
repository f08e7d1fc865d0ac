-- Which store this is, and to which installation it belongs: told to Kafka and to the read models, so that mixed ones are noticed.
create table identity (
    name  text primary key,
    value text not null
);

-- Position of the newest event published in each partition of a topic: a log that ends before it was lost or is an older copy.
create table published (
    topic_id         text    not null,
    partition_number integer not null,
    position         bigint  not null,
    primary key (topic_id, partition_number)
);
