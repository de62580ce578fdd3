-- A ticket of another desk is known by the organisation it was imported into and its number there, whoever answers for it
-- later and whatever becomes of its customer.
alter table ticket add column source_id bigint references organization;
update ticket set source_id = organization_id where source_key is not null;
drop index ticket_source;
create unique index ticket_source on ticket (source_id, source_key) where source_key is not null;
alter table ticket add check ((source_id is null) = (source_key is null));
