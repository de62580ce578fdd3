create table product_model (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- who keeps it; holds for the organisations below too
    code            text        not null check (length(code) between 1 and 40),
    name_zh         text check (length(name_zh) <= 120),
    name_en         text check (length(name_en) <= 120),
    maker           text check (length(maker) <= 80),
    category        text check (length(category) <= 80),
    remarks         text check (length(remarks) <= 2000),
    active          boolean     not null default true,
    created_at      timestamptz not null,
    version         bigint      not null default 0,
    check (name_zh is not null or name_en is not null)
);
create unique index product_model_by_code on product_model (organization_id, lower(code));
create index product_model_by_category on product_model (organization_id, category);

create table product_document (
    attachment_id bigint primary key references files_attachment,
    model_id      bigint not null references product_model
);
create index product_document_by_model on product_document (model_id, attachment_id);

create table product_equipment (
    id           bigint generated always as identity primary key,
    model_id     bigint      not null references product_model,
    site_id      bigint      not null references customer_site, -- who reaches the site reaches it
    serial       text check (length(serial) <= 80),
    serial_key   text check (length(serial_key) <= 80), -- letters and digits only, upper case: what it is found and told apart by
    asset_tag    text check (length(asset_tag) <= 80),
    asset_key    text check (length(asset_key) <= 80),
    installed_on date,
    accepted_on  date, -- the local day on which acceptance was passed; warranties start here
    state        text        not null check (state in ('IN_SERVICE', 'RETIRED')),
    remarks      text check (length(remarks) <= 2000),
    created_at   timestamptz not null,
    version      bigint      not null default 0,
    check (serial_key is not null or asset_key is not null),
    check ((serial is null) = (serial_key is null)),
    check ((asset_tag is null) = (asset_key is null))
);
create unique index product_equipment_by_serial on product_equipment (model_id, serial_key);
create index product_equipment_by_site on product_equipment (site_id, id);
create index product_equipment_serial_parts on product_equipment using gin (serial_key gin_trgm_ops);
create index product_equipment_asset_parts on product_equipment using gin (asset_key gin_trgm_ops);
