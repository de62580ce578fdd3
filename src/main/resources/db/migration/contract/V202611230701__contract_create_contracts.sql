create table contract (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- who keeps it
    customer_id     bigint      not null references customer,
    policy_id       bigint      not null references sla_policy,
    number          text        not null check (length(number) between 1 and 60), -- as on the paper
    title           text        not null check (length(title) between 1 and 160),
    valid_from      date        not null, -- days in the organisation's zone, both inclusive
    valid_to        date,
    draft           boolean     not null,
    accepted_on     date,
    remarks         text check (length(remarks) <= 2000),
    whole_customer  boolean     not null, -- covers all the customer has; else what the two tables below name
    created_at      timestamptz not null,
    version         bigint      not null default 0,
    check (valid_to >= valid_from)
);
create unique index contract_number on contract (organization_id, lower(number));
create index contract_customer on contract (customer_id, valid_from desc);
create index contract_policy on contract (policy_id);
create index contract_validity on contract (valid_to, id);
create index contract_words on contract using gin (webkit_bigrams(number || ' ' || title));

create table contract_site (
    contract_id bigint not null references contract on delete cascade,
    site_id     bigint not null references customer_site,
    primary key (contract_id, site_id)
);
create index contract_site_site on contract_site (site_id);

create table contract_equipment (
    contract_id  bigint not null references contract on delete cascade,
    equipment_id bigint not null references product_equipment,
    primary key (contract_id, equipment_id)
);
create index contract_equipment_equipment on contract_equipment (equipment_id);

-- The sentences of the contract or its promise letter.
create table contract_promise (
    contract_id bigint  not null references contract on delete cascade,
    position    integer not null,
    kind        text    not null check (kind in ('RESPOND', 'ARRIVE', 'FIX', 'OTHER')),
    paragraph   text check (length(paragraph) <= 80),
    words       text    not null check (length(words) between 1 and 1000),
    english     text check (length(english) <= 1000),
    primary key (contract_id, position)
);
