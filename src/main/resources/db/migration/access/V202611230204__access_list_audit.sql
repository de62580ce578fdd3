-- A number of its own for each audit line, over all organisations, so that the trail can be paged through.
alter table access_audit add column id bigint generated always as identity;
create unique index access_audit_id on access_audit (id);
create index access_audit_at on access_audit (at, id);
create index access_audit_organization_at on access_audit (organization_id, at, id);
drop index access_audit_recorded;
