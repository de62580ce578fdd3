-- A mail to somebody outside: a notice in nobody's list, of the organisation that writes.
alter table notice alter column account_id drop not null;
alter table notice add column organization_id bigint references organization;
alter table notice add constraint notice_for check (account_id is not null or organization_id is not null);
create index notice_organization on notice (organization_id) where organization_id is not null;
