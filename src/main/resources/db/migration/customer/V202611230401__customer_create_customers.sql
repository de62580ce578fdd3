create sequence customer_number;

create table customer (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- who keeps the customer
    number          text        not null check (number ~ '^C-[0-9]{6,}$'),
    name            text        not null check (length(name) between 1 and 120),
    name_key        text        not null check (length(name_key) <= 120), -- what is left to compare by: no spaces, no "Co., Ltd."
    kind            text        not null check (kind in ('GOVERNMENT', 'ENTERPRISE', 'INSTITUTION', 'INDIVIDUAL', 'IMPORT')),
    remarks         text check (length(remarks) <= 2000),
    active          boolean     not null default true,
    created_at      timestamptz not null,
    version         bigint      not null default 0
);
create unique index customer_by_number on customer (number);
create index customer_by_name on customer (name, id);
create index customer_by_organization on customer (organization_id, id);
create index customer_words on customer using gin (webkit_bigrams(name));
create index customer_alike on customer using gin (name_key gin_trgm_ops);

create table customer_site (
    id                 bigint generated always as identity primary key,
    customer_id        bigint      not null references customer,
    organization_id    bigint      not null references organization, -- who answers first for this place
    organization_fixed boolean     not null default false, -- chosen by hand: stays when the regions' coverage changes
    name               text        not null check (length(name) between 1 and 120),
    address            text check (length(address) <= 300),
    region_code        text check (region_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
    longitude          double precision check (longitude between -180 and 180),
    latitude           double precision check (latitude between -90 and 90),
    active             boolean     not null default true,
    created_at         timestamptz not null,
    version            bigint      not null default 0,
    unique (customer_id, id),
    check ((longitude is null) = (latitude is null))
);
create index customer_site_by_organization on customer_site (organization_id, customer_id, id);
create index customer_site_by_region on customer_site (region_code) where not organization_fixed;
create index customer_site_words on customer_site using gin (webkit_bigrams(name || ' ' || coalesce(address, '')));

create table customer_contact (
    id          bigint generated always as identity primary key,
    customer_id bigint      not null references customer,
    site_id     bigint, -- none: for the customer as a whole
    name        text        not null check (length(name) between 1 and 80),
    role        text check (length(role) <= 80),
    mail        text check (length(mail) <= 254),
    active      boolean     not null default true,
    created_at  timestamptz not null,
    version     bigint      not null default 0,
    foreign key (customer_id, site_id) references customer_site (customer_id, id)
);
create index customer_contact_by_customer on customer_contact (customer_id, site_id, id);
create index customer_contact_by_site on customer_contact (site_id);
create index customer_contact_words on customer_contact using gin (webkit_bigrams(name));

create table customer_phone (
    contact_id bigint  not null references customer_contact on delete cascade,
    position   integer not null,
    number     text    not null check (length(number) between 3 and 40), -- as it was given
    digits     text    not null check (digits ~ '^[0-9]{3,20}$'), -- as it is found: see PhoneNumber
    primary key (contact_id, position)
);
create index customer_phone_by_digits on customer_phone (digits);
create index customer_phone_parts on customer_phone using gin (digits gin_trgm_ops);

-- Whose rows these are, for the scope rule: a customer belongs to the organisation that keeps it and to each that answers
-- for one of its sites; a site to the one that answers for it and to the customer's.
create view customer_reach as
    select id as customer_id, organization_id from customer
    union all
    select customer_id, organization_id from customer_site;

create view customer_site_reach as
    select id as site_id, organization_id from customer_site
    union all
    select s.id, c.organization_id from customer_site s join customer c on c.id = s.customer_id;
