-- The customer's keeper stands on the site as well, kept true by the foreign key: so the scope rule of a site is one row of
-- one table, and the planner may go from the site or from the organisation, whichever is fewer.
alter table customer add unique (id, organization_id);
alter table customer_site add keeper_id bigint;
update customer_site s set keeper_id = c.organization_id from customer c where c.id = s.customer_id;
alter table customer_site alter keeper_id set not null;
alter table customer_site add foreign key (customer_id, keeper_id) references customer (id, organization_id) on update cascade;
create index customer_site_by_keeper on customer_site (keeper_id, id);

create or replace view customer_site_reach as
    select id as site_id, organization_id from customer_site
    union all
    select id, keeper_id from customer_site;
