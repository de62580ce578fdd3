-- A subject may wait for both: an edit of its policy, and one of calendars, of which there may be several.
alter table sla_renewal drop constraint sla_renewal_pkey, add primary key (subject_id, cause), add column calendars bigint[] not null;
drop index sla_renewal_asked;
create index sla_renewal_asked on sla_renewal (asked_at, subject_id);
