-- What a version said, too. Of the versions before the present one it is not known any more.
alter table contract_version add contract_number text check (length(contract_number) between 1 and 60);
alter table contract_version add organization_id bigint references organization; -- who kept it
alter table contract_version add whole_customer boolean;
alter table contract_version add sites bigint[];
alter table contract_version add equipment bigint[];
create index contract_version_organization on contract_version (organization_id);

update contract_version v set contract_number = k.number, organization_id = k.organization_id, whole_customer = k.whole_customer,
    sites = array(select x.site_id from contract_site x where x.contract_id = k.id order by 1),
    equipment = array(select x.equipment_id from contract_equipment x where x.contract_id = k.id order by 1)
from contract k where k.id = v.contract_id and k.current_version = v.number;
