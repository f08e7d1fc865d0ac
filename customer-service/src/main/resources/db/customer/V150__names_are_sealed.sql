-- Names stand sealed in events since; the table holds those from before, and loses each when a sealed one takes its place.
drop index customer_name_by_name;
