-- A delivery under a contract, and how it was taken over.
create table contract_acceptance (
    id          bigint generated always as identity primary key,
    contract_id bigint      not null references contract,
    site_id     bigint      not null references customer_site,
    title       text        not null check (length(title) between 1 and 160),
    planned_on  date,
    state       text        not null check (state in ('OPEN', 'INITIALLY_ACCEPTED', 'FINALLY_ACCEPTED')),
    created_at  timestamptz not null,
    version     bigint      not null default 0
);
create index contract_acceptance_contract on contract_acceptance (contract_id, id);
create index contract_acceptance_site on contract_acceptance (site_id);

-- What shall arrive.
create table contract_acceptance_item (
    acceptance_id bigint  not null references contract_acceptance on delete cascade,
    position      integer not null check (position >= 1),
    model_id      bigint  references product_model,
    name          text check (length(name) <= 160),
    promised      integer not null check (promised between 1 and 100000),
    primary key (acceptance_id, position),
    check (model_id is not null or name is not null)
);
create index contract_acceptance_item_model on contract_acceptance_item (model_id);

-- What both sides signed. Never changed: a correction is another record that names the one it stands for.
create table contract_acceptance_record (
    acceptance_id    bigint      not null references contract_acceptance,
    number           integer     not null check (number >= 1),
    kind             text        not null check (kind in ('INITIAL', 'FINAL')),
    signed_on        date        not null, -- local day at the site
    remarks          text check (length(remarks) <= 2000),
    corrects         integer,
    reason           text check (length(reason) <= 500),
    our_name         text        not null check (length(our_name) between 1 and 80),
    our_role         text check (length(our_role) <= 80),
    our_drawing      text check (length(our_drawing) <= 24000 and our_drawing ~ '^M[0-9ML ]+$'), -- path of a picture of 600 x 200; null: signed on paper
    customer_name    text        not null check (length(customer_name) between 1 and 80),
    customer_role    text check (length(customer_role) <= 80),
    customer_drawing text check (length(customer_drawing) <= 24000 and customer_drawing ~ '^M[0-9ML ]+$'),
    recorded_at      timestamptz not null,
    account_id       bigint      references access_account,
    account_name     text        not null check (length(account_name) <= 200),
    primary key (acceptance_id, number),
    unique (acceptance_id, corrects),
    foreign key (acceptance_id, corrects) references contract_acceptance_record,
    check (corrects < number),
    check ((corrects is null) = (reason is null))
);
create index contract_acceptance_record_account on contract_acceptance_record (account_id);

create table contract_acceptance_goods (
    acceptance_id bigint  not null,
    number        integer not null,
    position      integer not null, -- of the item
    promised      integer not null check (promised between 1 and 100000),
    arrived       integer not null check (arrived between 0 and 100000),
    appearance_ok boolean not null,
    packing_ok    boolean not null,
    defect        text check (length(defect) <= 500),
    primary key (acceptance_id, number, position),
    foreign key (acceptance_id, number) references contract_acceptance_record
);

create table contract_acceptance_unit (
    acceptance_id bigint  not null,
    number        integer not null,
    equipment_id  bigint  not null references product_equipment,
    model_id      bigint  not null references product_model,
    label         text    not null check (length(label) <= 80), -- as it was called then
    passed        boolean not null,
    defect        text check (length(defect) <= 500),
    replaces      bigint  references product_equipment, -- the one that failed before it
    primary key (acceptance_id, number, equipment_id),
    foreign key (acceptance_id, number) references contract_acceptance_record
);
create index contract_acceptance_unit_equipment on contract_acceptance_unit (equipment_id);
create index contract_acceptance_unit_model on contract_acceptance_unit (model_id);
create index contract_acceptance_unit_replaces on contract_acceptance_unit (replaces);

create function contract_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was signed is only added to';
end $$;
create trigger contract_acceptance_record_only_added before update or delete or truncate on contract_acceptance_record
    for each statement execute function contract_refuse_change();
create trigger contract_acceptance_goods_only_added before update or delete or truncate on contract_acceptance_goods
    for each statement execute function contract_refuse_change();
create trigger contract_acceptance_unit_only_added before update or delete or truncate on contract_acceptance_unit
    for each statement execute function contract_refuse_change();

-- Photographs and scans that belong to it.
create table contract_acceptance_file (
    attachment_id bigint primary key references files_attachment,
    acceptance_id bigint not null references contract_acceptance
);
create index contract_acceptance_file_acceptance on contract_acceptance_file (acceptance_id, attachment_id);
