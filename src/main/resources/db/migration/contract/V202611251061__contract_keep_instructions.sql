-- What a contract's customer told us to do, as it was said.
create table contract_instruction (
    id             bigint generated always as identity primary key,
    contract_id    bigint      not null references contract,
    number         integer     not null check (number >= 1), -- counted in the contract
    given_on       date        not null, -- day and time in the zone of the contract's keeper
    given_at       time,
    given_by       text        not null check (length(given_by) between 1 and 80),
    giver_role     text check (length(giver_role) <= 80),
    way            text        not null check (way in ('LETTER', 'MEETING', 'PHONE', 'MAIL', 'ON_SITE')),
    words          text        not null check (length(words) between 1 and 2000),
    responsible_id bigint      not null references access_account,
    due_on         date,
    state          text        not null check (state in ('OPEN', 'CARRIED_OUT', 'CONFIRMED', 'WITHDRAWN')),
    created_at     timestamptz not null,
    version        bigint      not null default 0,
    unique (contract_id, number)
);
create index contract_instruction_responsible on contract_instruction (responsible_id, state);
create index contract_instruction_open on contract_instruction (due_on, id) where state = 'OPEN';

-- What became of it, step by step. Never changed.
create table contract_instruction_step (
    instruction_id bigint      not null references contract_instruction,
    number         integer     not null check (number >= 1),
    kind           text        not null check (kind in ('RECORDED', 'ASSIGNED', 'CARRIED_OUT', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    happened_on    date,
    by_whom        text check (length(by_whom) <= 80), -- who carried it out, who at the customer said so
    words          text check (length(words) <= 2000),
    responsible_id bigint      references access_account,
    due_on         date,
    recorded_at    timestamptz not null,
    account_id     bigint      references access_account,
    account_name   text        not null check (length(account_name) <= 200),
    primary key (instruction_id, number)
);
create index contract_instruction_step_responsible on contract_instruction_step (responsible_id);
create index contract_instruction_step_account on contract_instruction_step (account_id);
create function contract_refuse_step_change() returns trigger language plpgsql as $$
begin
    raise exception 'the steps of an instruction are only added to';
end $$;
create trigger contract_instruction_step_only_added before update or delete or truncate on contract_instruction_step
    for each statement execute function contract_refuse_step_change();

create table contract_instruction_file (
    attachment_id  bigint primary key references files_attachment,
    instruction_id bigint not null references contract_instruction
);
create index contract_instruction_file_instruction on contract_instruction_file (instruction_id, attachment_id);

-- Of which day who was reminded: of each once, before it and after it.
create table contract_instruction_reminder (
    instruction_id bigint      not null references contract_instruction,
    due_on         date        not null,
    missed         boolean     not null,
    reminded_at    timestamptz not null,
    primary key (instruction_id, due_on, missed)
);
