create table ticket_number (
    month text    primary key check (month ~ '^[0-9]{4}$'), -- yyMM of the report, in the organisation's zone
    last  integer not null
);

create table ticket (
    id                 bigint generated always as identity primary key,
    number             text        not null unique check (length(number) <= 20),
    organization_id    bigint      not null references organization,
    customer_id        bigint      not null references customer,
    site_id            bigint references customer_site,
    contact_id         bigint references customer_contact,
    equipment_id       bigint references product_equipment,
    contract_id        bigint references contract,
    policy_id          bigint references sla_policy,
    title              text        not null check (length(title) between 1 and 200),
    description        text        not null check (length(description) <= 8000),
    channel            text        not null check (channel in ('PHONE', 'EMAIL', 'WALK_IN', 'API', 'IMPORT')),
    priority           text        not null check (priority in ('URGENT', 'HIGH', 'NORMAL', 'LOW')),
    caller_name        text check (length(caller_name) <= 80),
    caller_phone       text check (length(caller_phone) <= 40),
    state              text        not null check (state in ('NEW', 'ASSIGNED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'DONE',
                                                             'SIGNED', 'CONFIRMED', 'CLOSED', 'CANCELLED')),
    assignee_id        bigint references access_account,
    pause_reason       text check (pause_reason in ('WAITING_CUSTOMER', 'WAITING_PARTS', 'AGREED_DATE')),
    paused_at          timestamptz,
    paused_until       timestamptz,
    reported_at        timestamptz not null,
    answered_at        timestamptz,
    visit_requested_at timestamptz,
    step_at            timestamptz not null, -- when the last step of the flow happened
    done_at            timestamptz,
    closed_at          timestamptz,
    solved_by_phone    boolean     not null default false,
    cause              text check (length(cause) <= 40),
    solution           text check (length(solution) <= 8000),
    satisfaction       integer check (satisfaction between 1 and 5),
    opinion            text check (length(opinion) <= 4000),
    reopenings         integer     not null default 0,
    source_key         text check (length(source_key) <= 80), -- the number another desk gave it
    created_at         timestamptz not null,
    version            bigint      not null default 0,
    -- What the promise clocks say of it, written by their events: the queue reads no other table to sort.
    next_due_kind      text,
    next_due_at        timestamptz,
    next_risk_at       timestamptz,
    -- Everything people search by, and its pairs of characters.
    search_text        text        not null,
    search_grams       text[]      not null generated always as (webkit_bigrams(search_text)) stored,
    check ((pause_reason is null) = (paused_at is null))
);

-- The queue of the desk: open tickets of an organisation by the next deadline.
create index ticket_due on ticket (next_due_at, id) where state not in ('CLOSED', 'CANCELLED');
create index ticket_organization_open on ticket (organization_id, next_due_at, id) where state not in ('CLOSED', 'CANCELLED');
create index ticket_assignee_open on ticket (assignee_id, next_due_at, id) where state not in ('CLOSED', 'CANCELLED');
create index ticket_reported on ticket (reported_at desc, id desc);
create index ticket_organization_reported on ticket (organization_id, reported_at desc, id desc);
create index ticket_customer on ticket (customer_id, reported_at desc, id desc);
create index ticket_site on ticket (site_id);
create index ticket_contact on ticket (contact_id);
create index ticket_equipment on ticket (equipment_id, reported_at desc, id desc);
create index ticket_contract on ticket (contract_id);
create index ticket_policy on ticket (policy_id);
create index ticket_paused_until on ticket (paused_until) where paused_until is not null;
create unique index ticket_source on ticket (customer_id, source_key) where source_key is not null;
create index ticket_search on ticket using gin (search_grams) with (fastupdate = off);

-- The story: who did what when, from what to what. Only added to.
create table ticket_event (
    id          bigint generated always as identity primary key,
    ticket_id   bigint      not null references ticket,
    kind        text        not null check (length(kind) <= 30),
    at          timestamptz not null, -- when it happened
    received_at timestamptz not null, -- when it was told
    account_id  bigint,
    actor       text        not null check (length(actor) <= 80),
    from_value  text check (length(from_value) <= 400),
    to_value    text check (length(to_value) <= 400),
    note        text check (length(note) <= 8000)
);
create index ticket_event_story on ticket_event (ticket_id, at desc, id desc);

-- What another desk wrote of a ticket and we have no column for.
create table ticket_fact (
    ticket_id bigint not null references ticket on delete cascade,
    name      text   not null check (length(name) <= 80),
    value     text   not null check (length(value) <= 400),
    primary key (ticket_id, name)
);

create trigger ticket_event_only_added before update or delete or truncate on ticket_event
    for each statement execute function access_refuse_change();
