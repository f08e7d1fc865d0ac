-- What was ever ordered, minor units of the reporting currency: one row, moved by the transactions that place orders.
create table ordered_volume (
    amount bigint not null,
    cost   bigint not null
);

insert into ordered_volume (amount, cost)
select least(coalesce(sum((placed ->> 'reporting')::numeric), 0), 4000000000000000000)::bigint,
       least(coalesce(sum((placed ->> 'reportingCost')::numeric), 0), 4000000000000000000)::bigint
from (select convert_from(payload, 'UTF8')::jsonb as placed from domain_event where payload_type = 'order-placed') stored;
