-- Attachments: what they are, apart from their bytes, so that listing them reads no bytes.
create table files_attachment (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization,
    shared          boolean     not null, -- also for the organisations below it, such as a model's manual
    name            text        not null check (length(name) between 1 and 120),
    media_type      text        not null check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain',
        'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    size            integer     not null check (size between 1 and 10485760),
    sha256          bytea       not null check (length(sha256) = 32),
    purpose         text        not null check (purpose ~ '^[a-z][a-z-]{1,39}$'),
    created_at      timestamptz not null,
    created_by      text        not null check (length(created_by) <= 80)
);
create index files_attachment_organization on files_attachment (organization_id, id);

-- In the same database as the rows that point at them: stored, backed up, restored and taken back together.
create table files_content (
    attachment_id bigint primary key references files_attachment on delete cascade,
    bytes         bytea not null
);
alter table files_content alter column bytes set storage external; -- the types allowed are compressed already
