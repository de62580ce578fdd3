-- Several targets of a kind in one policy, chosen by conditions; policies that refine others; ladders; terms that change while
-- a subject is open.
alter table sla_policy
    add column refines_id bigint references sla_policy,
    add column hours_calendar_id bigint references organization_calendar, -- tells in hours from out of hours
    add column standard boolean not null default false, -- holds where no contract says otherwise
    add check (refines_id <> id);
create index sla_policy_refines on sla_policy (refines_id) where refines_id is not null;
create index sla_policy_hours on sla_policy (hours_calendar_id) where hours_calendar_id is not null;
create unique index sla_policy_standard on sla_policy (organization_id) where standard;

alter table sla_target add column position integer;
update sla_target set position = array_position(array ['RESPOND', 'ARRIVE', 'FIX'], kind) - 1;
alter table sla_target
    drop constraint sla_target_pkey,
    drop constraint sla_target_kind_check,
    drop constraint sla_target_seconds_check,
    drop constraint sla_target_start_event_check,
    alter column position set not null,
    add primary key (policy_id, position),
    add check (kind ~ '^[A-Z_]{1,30}$'),
    add check (start_event ~ '^[A-Z_]{1,30}$');
alter table sla_target rename column seconds to amount;
alter table sla_target
    add column measure text not null default 'TIME' check (measure in ('TIME', 'WORKING_DAYS', 'BY_WORKING_DAY', 'CALENDAR_DAYS')),
    add column stops text[] not null default '{}', -- none: all that the kind knows
    add column approval text[] not null default '{}' check (approval <@ pausable),
    add column reopening text not null default 'RESTART' check (reopening in ('RESTART', 'CONTINUE')),
    add column conditions text not null default '[]', -- JSON: facts with the words they may have
    add column share integer check (share between 1 and 99), -- percent of cases; none: all
    add check (measure <> 'TIME' or amount between 60 and 315360000), -- a minute to ten years of working time
    add check (measure = 'TIME' or amount between 0 and 3650);
alter table sla_target alter column measure drop default, alter column stops drop default, alter column approval drop default,
    alter column reopening drop default, alter column conditions drop default;

-- Who is told when.
create table sla_rung (
    policy_id  bigint  not null references sla_policy on delete cascade,
    position   integer not null,
    basis      text    not null check (basis in ('PERCENT', 'BEFORE', 'AFTER')),
    amount     bigint  not null check (amount > 0 and amount <= 315360000 and (basis <> 'PERCENT' or amount <= 100)),
    recipients text[]  not null check (recipients <@ array ['TECHNICIAN', 'DISPATCHER', 'MANAGER', 'MANAGER_ABOVE']),
    primary key (policy_id, position)
);
create table sla_rung_account (
    policy_id  bigint  not null,
    position   integer not null,
    account_id bigint  not null references access_account,
    primary key (policy_id, position, account_id),
    foreign key (policy_id, position) references sla_rung on delete cascade
);
create index sla_rung_account_account on sla_rung_account (account_id);

-- Which calendars a wording was made with, to find what runs on one.
create table sla_terms_calendar (
    terms_id    bigint not null references sla_terms,
    calendar_id bigint not null references organization_calendar,
    primary key (terms_id, calendar_id)
);
create index sla_terms_calendar_calendar on sla_terms_calendar (calendar_id);
-- And which policies took part.
create table sla_terms_part (
    terms_id  bigint not null references sla_terms,
    policy_id bigint not null references sla_policy,
    primary key (terms_id, policy_id)
);
create index sla_terms_part_policy on sla_terms_part (policy_id);
insert into sla_terms_part select id, policy_id from sla_terms;
insert into sla_terms_calendar
select distinct t.id, s.calendar_id from sla_terms t join sla_target s on s.policy_id = t.policy_id where s.calendar_id is not null;

alter table sla_event
    drop constraint sla_event_kind_check,
    drop constraint sla_event_reason_check,
    add check (kind ~ '^[A-Z_]{1,30}$'),
    add check (reason ~ '^[A-Z_]{1,30}$'),
    add column terms_id bigint references sla_terms,
    add column facts text,
    add column cause text check (cause ~ '^[A-Z_]{1,30}$'),
    add check ((kind = 'TERMS_SET') = (terms_id is not null)),
    add check ((terms_id is null) = (facts is null));
create index sla_event_terms on sla_event (terms_id) where terms_id is not null;
-- What was opened before now says so in its log.
insert into sla_event (subject_id, kind, happened_at, received_at, actor, terms_id, facts)
select s.id, 'TERMS_SET', e.happened_at, e.received_at, 'system', s.terms_id, '{}'
from sla_subject s join lateral (select min(happened_at) as happened_at, min(received_at) as received_at from sla_event
    where subject_id = s.id having count(*) > 0) e on true;

alter table sla_clock
    drop constraint sla_clock_kind_check,
    add check (kind ~ '^[A-Z_]{1,30}$'),
    add column terms_id bigint references sla_terms,
    add column target integer;
update sla_clock c set terms_id = s.terms_id,
    target = (select (n - 1)::integer from sla_terms t, jsonb_array_elements(t.document::jsonb -> 'targets') with ordinality as d(target, n)
        where t.id = s.terms_id and d.target ->> 'kind' = c.kind)
from sla_subject s where s.id = c.subject_id;
alter table sla_clock alter column terms_id set not null, alter column target set not null;
create index sla_clock_terms on sla_clock (terms_id);

alter table sla_pause drop constraint sla_pause_reason_check, add check (reason ~ '^[A-Z_]{1,30}$');

-- Deadlines that other terms moved.
create table sla_deadline_change (
    clock_id   bigint      not null references sla_clock on delete cascade,
    position   integer     not null,
    changed_at timestamptz not null,
    cause      text        not null check (cause ~ '^[A-Z_]{1,30}$'),
    before     timestamptz,
    after      timestamptz,
    primary key (clock_id, position)
);

alter table sla_milestone drop constraint sla_milestone_clock_id_step_round_key, drop constraint sla_milestone_step_check;
alter table sla_milestone alter column step type text using 'P' || step;
alter table sla_milestone rename column step to rung;
alter table sla_milestone add check (rung ~ '^[PBA][0-9]{1,9}$'), add unique (clock_id, rung, round);

-- Subjects whose terms shall be chosen anew because an edit was applied to what is running; worked off after the edit.
create table sla_renewal (
    subject_id bigint      not null primary key references sla_subject,
    cause      text        not null check (cause in ('POLICY', 'CALENDAR')),
    account_id bigint references access_account,
    actor      text        not null check (length(actor) <= 80),
    asked_at   timestamptz not null
);
create index sla_renewal_asked on sla_renewal (asked_at);
create index sla_renewal_account on sla_renewal (account_id) where account_id is not null;
