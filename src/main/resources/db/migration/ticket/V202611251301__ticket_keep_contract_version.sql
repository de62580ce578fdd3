-- The version of its contract a ticket was opened under; it takes up a later one only where it follows the contract.
alter table ticket add contract_version integer;
update ticket set contract_version = 1 where contract_id is not null;
alter table ticket add check ((contract_id is null) = (contract_version is null));
alter table ticket add constraint ticket_contract_version foreign key (contract_id, contract_version) references contract_version (contract_id, number);
