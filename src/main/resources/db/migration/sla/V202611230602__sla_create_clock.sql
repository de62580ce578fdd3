-- What clocks run on: a ticket, later a quality feedback or a parts order. The row is the lock: whoever changes its events
-- or clocks locks it first. Lock order: sla_subject, sla_clock, sla_milestone.
create table sla_subject (
    id                bigint generated always as identity primary key,
    subject_type      text        not null check (length(subject_type) <= 40),
    subject_key       text        not null check (length(subject_key) <= 120),
    organization_id   bigint      not null references organization,
    assignee_id       bigint references access_account,
    policy_id         bigint      not null references sla_policy,
    terms_id          bigint      not null references sla_terms,
    next_milestone_at timestamptz, -- the earliest milestone that waits; none: nothing to do
    unique (subject_type, subject_key)
);
create index sla_subject_next on sla_subject (next_milestone_at) where next_milestone_at is not null;
create index sla_subject_organization on sla_subject (organization_id);
create index sla_subject_assignee on sla_subject (assignee_id) where assignee_id is not null;
create index sla_subject_policy on sla_subject (policy_id);
create index sla_subject_terms on sla_subject (terms_id);

-- The truth. Everything in the tables below follows from it.
create table sla_event (
    id          bigint generated always as identity primary key,
    subject_id  bigint      not null references sla_subject,
    kind        text        not null check (kind in ('REPORTED', 'VISIT_REQUESTED', 'ANSWERED', 'ACCEPTED', 'ARRIVED', 'FIXED',
                                                     'PAUSED', 'RESUMED', 'REOPENED', 'CANCELLED')),
    happened_at timestamptz not null,
    received_at timestamptz not null,
    reason      text check (reason in ('WAITING_CUSTOMER', 'WAITING_PARTS', 'AGREED_DATE')),
    account_id  bigint references access_account,
    actor       text        not null check (length(actor) <= 80)
);
create index sla_event_subject on sla_event (subject_id, id);
create index sla_event_account on sla_event (account_id) where account_id is not null;

create function sla_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are only added';
end $$;
create trigger sla_event_only_added before update or delete or truncate on sla_event
    for each statement execute function sla_refuse_change();

create table sla_clock (
    id             bigint generated always as identity primary key,
    subject_id     bigint      not null references sla_subject,
    kind           text        not null check (kind in ('RESPOND', 'ARRIVE', 'FIX')),
    generation     integer     not null check (generation >= 0),
    state          text        not null check (state in ('RUNNING', 'PAUSED', 'MET', 'MISSED', 'CANCELLED')),
    target_seconds bigint      not null,
    started_at     timestamptz not null,
    deadline       timestamptz, -- none while a pause leaves it open
    paused_since   timestamptz,
    paused_seconds bigint      not null, -- working time in finished pauses
    stopped_at     timestamptz,
    used_seconds   bigint,               -- working time used up when it stopped
    missed_at      timestamptz,          -- the deadline, where it was missed
    unique (subject_id, kind, generation),
    check ((stopped_at is null) = (used_seconds is null)),
    check ((state = 'MISSED') = (missed_at is not null)),
    check ((state in ('MET', 'CANCELLED')) <= (stopped_at is not null)),
    check ((state in ('RUNNING', 'PAUSED')) <= (stopped_at is null))
);
create index sla_clock_open on sla_clock (subject_id, deadline) where stopped_at is null;
create index sla_clock_stopped on sla_clock (stopped_at) where stopped_at is not null;
create index sla_clock_missed on sla_clock (missed_at) where missed_at is not null;

create table sla_pause (
    clock_id   bigint      not null references sla_clock on delete cascade,
    started_at timestamptz not null,
    ended_at   timestamptz,
    reason     text        not null check (reason in ('WAITING_CUSTOMER', 'WAITING_PARTS', 'AGREED_DATE')),
    primary key (clock_id, started_at),
    check (ended_at > started_at)
);

-- A moment of a clock: waits until due_at, then fires once. One that fired for an instant that later turned out wrong is
-- withdrawn and, where it is to come again, waits in the next round.
create table sla_milestone (
    id           bigint generated always as identity primary key,
    clock_id     bigint      not null references sla_clock on delete cascade,
    subject_id   bigint      not null references sla_subject,
    step         integer     not null check (step in (50, 80, 100)),
    round        integer     not null check (round >= 0),
    due_at       timestamptz not null,
    fired_at     timestamptz,
    late         boolean     not null default false, -- more than a second after it was due
    silent       boolean     not null default false, -- lay in the past of imported history: nobody was told
    withdrawn_at timestamptz,
    unique (clock_id, step, round),
    check (fired_at is not null or not (late or silent or withdrawn_at is not null))
);
create index sla_milestone_waiting on sla_milestone (subject_id, due_at) where fired_at is null;
create index sla_milestone_subject on sla_milestone (subject_id);
