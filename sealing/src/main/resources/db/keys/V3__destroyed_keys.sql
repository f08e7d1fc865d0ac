-- Few keys are destroyed; each hour they are held against what the event store says.
create index subject_key_destroyed on subject_key (kind, subject) where wrapped is null;
