-- Kinds of orders that were ever placed: scoring tells them apart, and there is an end to how many.
create table ordered_kind (
    kind text primary key
);

insert into ordered_kind (kind)
select distinct placed ->> 'kind'
from (select convert_from(payload, 'UTF8')::jsonb as placed from domain_event where payload_type = 'order-placed') stored
where placed ->> 'kind' is not null;
