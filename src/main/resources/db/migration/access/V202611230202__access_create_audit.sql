-- One line for each change of state, written in the change's own transaction; each line carries the hash of the one
-- before it in the same organisation, so that a line cannot be changed or taken out unnoticed.
create table access_audit (
    organization_id bigint      not null,
    sequence        bigint      not null,
    at              timestamptz not null,
    recorded_at     timestamptz not null,
    account_id      bigint,
    actor           text        not null check (length(actor) <= 80),
    subject_type    text        not null check (length(subject_type) <= 40),
    subject_key     text        not null check (length(subject_key) <= 120),
    action          text        not null check (length(action) <= 60),
    details         text        not null, -- canonical JSON, kept as text so that the hash can be made again
    previous_hash   bytea       not null,
    hash            bytea       not null,
    primary key (organization_id, sequence)
);
create index access_audit_subject on access_audit (subject_type, subject_key, organization_id, sequence);
create index access_audit_recorded on access_audit (recorded_at, organization_id, sequence);

create table access_audit_head (
    organization_id bigint primary key,
    sequence        bigint not null,
    hash            bytea  not null
);

create function access_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only added to';
end $$;
create trigger access_audit_only_added before update or delete or truncate on access_audit
    for each statement execute function access_refuse_change();
