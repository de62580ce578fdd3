-- So many days before its end a contract counts as expiring and its keepers are reminded.
alter table contract add reminder_days integer not null default 60 check (reminder_days between 1 and 366);
alter table contract alter reminder_days drop default;

-- The contract it renews: each is renewed once.
alter table contract add predecessor_id bigint references contract check (predecessor_id <> id);
create unique index contract_predecessor on contract (predecessor_id) where predecessor_id is not null;
