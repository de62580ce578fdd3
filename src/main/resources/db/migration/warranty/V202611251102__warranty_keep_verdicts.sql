-- What is asked of warranty for a ticket: it is judged anew when one of these, or what is known of the unit, changes.
create table warranty_subject (
    subject_key      text        primary key check (length(subject_key) between 1 and 40), -- the ticket's number
    organization_id  bigint      not null references organization,
    equipment_id     bigint      not null references product_equipment on delete cascade,
    contract_id      bigint, -- the version it was opened under
    contract_version integer,
    component        text check (length(component) between 1 and 40),
    fault_on         date        not null, -- local day
    cause            text check (length(cause) <= 40), -- null: the diagnosis is open
    wanted           text check (wanted in ('PHONE', 'ON_SITE', 'CARRY_IN')),
    settled          boolean     not null default false, -- the work is done and filed: new facts no longer change it
    parts            text check (parts in ('FREE', 'COST', 'NEGOTIATED', 'CHARGEABLE')), -- overridden by a person
    labour           text check (labour in ('FREE', 'COST', 'NEGOTIATED', 'CHARGEABLE')),
    travel           text check (travel in ('FREE', 'COST', 'NEGOTIATED', 'CHARGEABLE')),
    reason           text check (length(reason) between 1 and 2000),
    overridden_by    text check (length(overridden_by) <= 200),
    overridden_at    timestamptz,
    check ((contract_id is null) = (contract_version is null)),
    check (num_nulls(parts, labour, travel, reason, overridden_by, overridden_at) in (0, 6)),
    foreign key (contract_id, contract_version) references contract_version (contract_id, number)
);
create index warranty_subject_organization on warranty_subject (organization_id);
create index warranty_subject_equipment on warranty_subject (equipment_id) where not settled;
create index warranty_subject_contract on warranty_subject (contract_id, contract_version);

-- Each verdict there was, never changed.
create table warranty_verdict (
    subject_key text        not null references warranty_subject on delete cascade,
    number      integer     not null check (number >= 1),
    verdict     jsonb       not null,
    judged_at   timestamptz not null,
    primary key (subject_key, number)
);
