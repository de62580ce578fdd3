insert into access_organization (id, name, zone) select id, name, zone from organization;
alter table access_organization add foreign key (id) references organization;
