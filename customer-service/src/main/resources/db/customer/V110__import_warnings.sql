alter table import_run add column warnings text not null default '';
