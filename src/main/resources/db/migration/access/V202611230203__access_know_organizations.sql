-- What this module says of an organisation: its name in lists, its zone in which people read times. Told by the module that
-- owns the organisations; kept here, so that a request learns the zone together with its session.
create table access_organization (
    id   bigint primary key,
    name text not null check (length(name) between 1 and 80),
    zone text not null check (length(zone) <= 40)
);
create index access_organization_name on access_organization (name, id);
