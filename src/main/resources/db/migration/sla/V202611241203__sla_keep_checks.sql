-- Checks of all clocks against their events, asked for by administrators and worked off in the background.
create table sla_check (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- it and all below it are checked
    account_id      bigint references access_account,
    actor           text        not null check (length(actor) <= 80),
    asked_at        timestamptz not null,
    taken_at        timestamptz, -- when an instance was last seen at it
    finished_at     timestamptz,
    subjects        bigint      not null default 0,
    clocks          bigint      not null default 0,
    differences     bigint      not null default 0,
    details         text        not null default '[]' -- JSON: the first of the differences
);
create unique index sla_check_open on sla_check (organization_id) where finished_at is null;
create index sla_check_organization on sla_check (organization_id, id);
create index sla_check_account on sla_check (account_id) where account_id is not null;
