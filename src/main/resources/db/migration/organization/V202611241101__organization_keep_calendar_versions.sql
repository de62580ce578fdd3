-- What a calendar said from one change to the next. Nothing of it is changed later: who counted with a version can show it.
create table organization_calendar_version (
    calendar_id  bigint      not null references organization_calendar on delete cascade,
    number       bigint      not null check (number >= 1),
    name         text        not null check (length(name) between 1 and 80),
    parent_id    bigint      references organization_calendar, -- the calendar it refines
    document     jsonb       not null, -- what it says by itself: zone, hours, seasons, days, years
    cause        text        not null check (cause in ('CREATED', 'CHANGED', 'YEAR_LOADED')),
    year         integer,    -- the one that was loaded
    made_at      timestamptz not null,
    account_id   bigint      references access_account,
    account_name text        not null check (length(account_name) <= 200),
    primary key (calendar_id, number)
);
create index organization_calendar_version_parent on organization_calendar_version (parent_id);
create index organization_calendar_version_account on organization_calendar_version (account_id);

alter table organization_calendar add parent_id bigint references organization_calendar check (parent_id <> id);
create index organization_calendar_refined on organization_calendar (parent_id);

update organization_calendar set version = version + 1;
alter table organization_calendar alter version set default 1;

insert into organization_calendar_version (calendar_id, number, name, document, cause, made_at, account_name)
select c.id, c.version, c.name,
    jsonb_build_object('zone', c.zone, 'seasons', jsonb_build_array(jsonb_build_object('week', coalesce(
        (select jsonb_agg(jsonb_build_object('day', (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'])[d.weekday],
                'open', d.opens, 'close', d.closes) order by d.weekday, d.opens)
            from (select h.weekday, h.opens, h.closes from organization_calendar_hours h where h.calendar_id = c.id and not c.round_the_clock
                union all select n, 0, 86400 from generate_series(1, 7) n where c.round_the_clock) d), '[]')))),
    'CREATED', c.created_at, 'migration'
from organization_calendar c;

drop table organization_calendar_hours;
alter table organization_calendar drop column zone, drop column round_the_clock;
