-- Orders are most events of this store: who asks for them by name reads nearly all rows anyway, in their order. The index is of the others.
drop index domain_event_by_name;
create index domain_event_by_name on domain_event (payload_type, global_index) where payload_type <> 'order-placed';
