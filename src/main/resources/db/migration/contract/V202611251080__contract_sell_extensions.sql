-- Free time that was sold during the life of a contract. What it comes to stands in the versions of the contract; the money stands here.
create table contract_extension (
    id                bigint generated always as identity primary key,
    contract_id       bigint         not null references contract,
    number            integer        not null check (number >= 1), -- within the contract
    contract_version  integer        not null, -- which it made
    sold_on           date           not null, -- local day of the keeper
    amount            numeric(18, 4) not null check (amount >= 0), -- as many decimals as the currency has, rounded half up
    currency          text           not null check (currency ~ '^[A-Z]{3}$'),
    order_number      text check (length(order_number) between 1 and 60),
    buyer             text           not null check (length(buyer) between 1 and 160),
    parts             jsonb          not null,
    recorded_at       timestamptz    not null,
    account_id        bigint         references access_account,
    account_name      text           not null check (length(account_name) <= 200),
    withdrawn_at      timestamptz,
    withdrawn_by      text check (length(withdrawn_by) <= 200),
    withdrawn_reason  text check (length(withdrawn_reason) between 1 and 500),
    withdrawn_version integer,
    unique (contract_id, number),
    foreign key (contract_id, contract_version) references contract_version (contract_id, number),
    foreign key (contract_id, withdrawn_version) references contract_version (contract_id, number),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason, withdrawn_version) in (0, 4))
);
create index contract_extension_version on contract_extension (contract_id, contract_version);
create index contract_extension_withdrawn on contract_extension (contract_id, withdrawn_version);
create index contract_extension_account on contract_extension (account_id);

-- The units it was sold for, where it was not for all the contract covers: it goes with them, wherever they go.
create table contract_extension_unit (
    extension_id bigint not null references contract_extension on delete cascade,
    equipment_id bigint not null references product_equipment on delete cascade,
    primary key (extension_id, equipment_id)
);
create index contract_extension_unit_equipment on contract_extension_unit (equipment_id);

alter table contract_version drop constraint contract_version_cause_check;
alter table contract_version add constraint contract_version_cause_check
    check (cause in ('DRAWN', 'CHANGED', 'TERMS_AGREED', 'ACCEPTED', 'EXTENSION', 'EXTENSION_WITHDRAWN'));
