-- Of which end of a contract its keepers were reminded: of each once.
create table contract_reminder (
    contract_id bigint      not null references contract on delete cascade,
    valid_to    date        not null,
    reminded_at timestamptz not null,
    primary key (contract_id, valid_to)
);
