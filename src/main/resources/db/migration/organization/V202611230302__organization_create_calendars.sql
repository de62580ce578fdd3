-- When an organisation works. Without hours: round the clock.
create table organization_calendar (
    id               bigint generated always as identity primary key,
    organization_id  bigint      not null references organization,
    name             text        not null check (length(name) between 1 and 80),
    zone             text        not null check (length(zone) <= 40),
    round_the_clock  boolean     not null,
    created_at       timestamptz not null,
    version          bigint      not null default 0,
    unique (organization_id, name)
);

-- [opens, closes) in seconds of the local day on which the shift starts; closes past 86400 lies on the next day.
create table organization_calendar_hours (
    calendar_id bigint  not null references organization_calendar on delete cascade,
    weekday     integer not null check (weekday between 1 and 7), -- 1 is Monday
    opens       integer not null check (opens between 0 and 86399),
    closes      integer not null check (closes > opens and closes <= opens + 86400),
    primary key (calendar_id, weekday, opens)
);

alter table organization add calendar_id bigint references organization_calendar;
create index organization_calendar_used on organization (calendar_id);
