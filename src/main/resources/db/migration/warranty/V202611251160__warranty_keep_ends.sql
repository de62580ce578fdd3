-- When free time ends: of each unit by each term that has such a day, worked out by the rules of verdicts whenever what it rests on changes.
-- Nothing here is said by a person: it can be worked out anew at any time.
create table warranty_end (
    id            bigint generated always as identity primary key,
    equipment_id  bigint  not null references product_equipment on delete cascade,
    contract_id   bigint  not null references contract on delete cascade,
    term          text    not null check (length(term) between 1 and 60), -- code of the term or extension
    component     text check (length(component) <= 80), -- null: the whole
    name_zh       text,
    name_en       text,
    ends_on       date    not null, -- the last free day
    cost_until    date, -- the last day at cost after it
    cost_for_life boolean not null,
    sale          integer, -- the sale of the contract; null: it is a term of the contract
    extended      boolean not null, -- an extension that was sold goes on from it
    told_for      date, -- its keeper was reminded of this day
    unique (equipment_id, contract_id, term)
);
create index warranty_end_day on warranty_end (ends_on, id);
create index warranty_end_contract on warranty_end (contract_id, ends_on);

-- The keeper of a contract is reminded once a week at most.
create table warranty_end_digest (
    contract_id bigint      not null references contract on delete cascade,
    week        date        not null, -- its Monday, in the zone of the keeper
    told_at     timestamptz not null,
    primary key (contract_id, week)
);

-- Each day all of it is worked out anew once, by whichever instance begins.
create table warranty_end_check (
    checked_on date primary key
);
