-- Tickets that shall take up the contract that covers them now; worked off after the contract was changed.
create table ticket_contract_follow (
    ticket_id  bigint      not null primary key references ticket,
    account_id bigint references access_account,
    actor      text        not null check (length(actor) <= 80),
    asked_at   timestamptz not null
);
create index ticket_contract_follow_asked on ticket_contract_follow (asked_at);
create index ticket_contract_follow_account on ticket_contract_follow (account_id) where account_id is not null;
