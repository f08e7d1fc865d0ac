-- Scorecards are nine of ten events of this store, and nobody asks for them by name: the index is of the others.
drop index domain_event_by_name;
create index domain_event_by_name on domain_event (payload_type, global_index) where payload_type <> 'scorecard-updated';
