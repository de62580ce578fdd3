-- Documents and other things that a contract's customer shall be handed. Without a row: the usual ones, none of them handed over.
create table contract_handover (
    contract_id bigint primary key references contract,
    version     bigint not null default 0
);

create table contract_handover_item (
    contract_id bigint  not null references contract_handover,
    position    integer not null check (position >= 1),
    kind        text    not null check (kind in ('USER_MANUAL', 'INSTALLATION_GUIDE', 'ADMINISTRATION_MANUAL', 'MAINTENANCE_SOFTWARE', 'TRAINING', 'OTHER')),
    name        text check (length(name) <= 160),
    receiver    text check (length(receiver) <= 80),
    handed_on   date,
    receipt     bigint references files_attachment,
    primary key (contract_id, position),
    check (kind <> 'OTHER' or name is not null),
    check (handed_on is null or receiver is not null)
);
create index contract_handover_item_receipt on contract_handover_item (receipt);
