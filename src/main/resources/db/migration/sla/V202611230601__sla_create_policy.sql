-- What is promised. Settings flow down: a policy serves its organisation and all below it.
create table sla_policy (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization,
    code            text        not null check (length(code) between 1 and 20),
    name            text        not null check (length(name) between 1 and 80),
    enabled         boolean     not null default true,
    created_at      timestamptz not null,
    version         bigint      not null default 0
);
create unique index sla_policy_code on sla_policy (lower(code));
create index sla_policy_organization on sla_policy (organization_id);

create table sla_target (
    policy_id   bigint not null references sla_policy on delete cascade,
    kind        text   not null check (kind in ('RESPOND', 'ARRIVE', 'FIX')),
    seconds     bigint not null check (seconds between 60 and 315360000), -- a minute to ten years of working time
    calendar_id bigint references organization_calendar, -- none: round the clock
    start_event text   not null check (start_event in ('REPORTED', 'VISIT_REQUESTED')),
    pausable    text[] not null check (pausable <@ array ['WAITING_CUSTOMER', 'WAITING_PARTS', 'AGREED_DATE']),
    promise_en  text   not null check (length(promise_en) <= 400),
    promise_zh  text   not null check (length(promise_zh) <= 400),
    source      text   not null check (length(source) <= 200), -- where it is promised: letter, contract, paragraph
    primary key (policy_id, kind)
);
create index sla_target_calendar on sla_target (calendar_id);

-- The terms of a policy as they stood at some moment, with their calendars: what a subject was opened under. Never changed,
-- so that any clock can be recomputed from its events however the policy is edited; equal terms are kept once.
create table sla_terms (
    id          bigint generated always as identity primary key,
    policy_id   bigint      not null references sla_policy,
    fingerprint text        not null unique check (length(fingerprint) = 64),
    document    text        not null, -- canonical JSON, kept as text so that the fingerprint can be made again
    created_at  timestamptz not null
);
create index sla_terms_policy on sla_terms (policy_id);
