-- an invitation that was drawn before it is void
alter table account add column password_set_at timestamptz not null default now();
update account set password_set_at = made_at;
