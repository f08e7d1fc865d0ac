-- The day on which what was personal of a customer was erased; null again once it is known anew.
alter table customer_listed add column erased_on date;
