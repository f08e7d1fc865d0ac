-- What waits to be decided about a customer; position is that of the event that put it forward. Who answers for a customer stands in customer_listed.
create table decision_proposed (
    customer_id text not null,
    matter text not null,
    position bigint not null,
    primary key (customer_id, matter)
);
