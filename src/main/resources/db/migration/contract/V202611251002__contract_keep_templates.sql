-- Templates of the company's own, each a shipped one changed; the shipped ones come with the application.
create table contract_template (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- whose it is; those below use it too
    code            text        not null check (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    document        jsonb       not null,
    created_at      timestamptz not null,
    version         bigint      not null default 0
);
create unique index contract_template_code on contract_template (code);
create index contract_template_organization on contract_template (organization_id);

-- From which template it was drawn up.
alter table contract add column template_code text check (length(template_code) <= 60);
create index contract_template_used on contract (template_code) where template_code is not null;
