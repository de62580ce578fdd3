create table organization (
    id             bigint generated always as identity primary key,
    parent_id      bigint references organization,
    code           text        not null check (length(code) between 1 and 20),
    name           text        not null check (length(name) between 1 and 80),
    kind           text        not null check (kind in ('HEADQUARTERS', 'BRANCH', 'STATION', 'DEALER')),
    zone           text        not null check (length(zone) <= 40),
    address        text check (length(address) <= 200),
    hotline        text check (length(hotline) <= 40),
    complaint_line text check (length(complaint_line) <= 40),
    contact_name   text check (length(contact_name) <= 80),
    contact_phone  text check (length(contact_phone) <= 40),
    enabled        boolean     not null default true,
    created_at     timestamptz not null,
    version        bigint      not null default 0,
    check (parent_id <> id),
    check ((kind = 'HEADQUARTERS') = (parent_id is null))
);
create unique index organization_code on organization (lower(code));
create index organization_parent on organization (parent_id, name);

-- The organisation that answers first for a region (第一责任人). A region is a code of GB/T 2260 with two, four or six
-- digits, or 86 for the whole country; the most specific one that covers a place wins.
create table organization_region (
    region_code     text   not null primary key check (region_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
    organization_id bigint not null references organization
);
create index organization_region_organization on organization_region (organization_id);

alter table access_account add foreign key (organization_id) references organization;
alter table access_scope add foreign key (ancestor_id) references organization;
alter table access_scope add foreign key (descendant_id) references organization;
