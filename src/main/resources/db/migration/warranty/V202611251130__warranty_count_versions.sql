-- Who diagnoses second is told: what a verdict is asked for has a version.
alter table warranty_subject add version bigint not null default 0;
