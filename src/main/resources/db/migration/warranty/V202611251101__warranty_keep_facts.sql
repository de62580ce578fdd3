-- What is known of a unit from which a warranty may start, beside what the equipment itself says (installed, accepted).
create table warranty_unit (
    equipment_id     bigint      primary key references product_equipment on delete cascade,
    produced_on      date, -- local days
    shipped_on       date,
    sold_on          date,
    invoice_number   text check (length(invoice_number) between 1 and 80), -- with the card it proves the sale
    warranty_card    text check (length(warranty_card) between 1 and 80),
    card_returned_on date,
    put_to_use_on    date,
    acceptance_open  boolean     not null default false, -- the final acceptance has yet to be passed
    sold_by          bigint references organization,
    version          bigint      not null default 0,
    check (card_returned_on is null or warranty_card is not null)
);
create index warranty_unit_seller on warranty_unit (sold_by);

create table warranty_component (
    code     text     primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name_zh  text     not null check (length(name_zh) between 1 and 80),
    name_en  text     not null check (length(name_en) between 1 and 80),
    position smallint not null
);
insert into warranty_component (code, name_zh, name_en, position)
select code, zh, en, row_number() over () from (values
    ('board', '主板', 'Main board'), ('cpu', '处理器', 'Processor'), ('memory', '内存', 'Memory'), ('disk', '硬盘', 'Disk'),
    ('power-supply', '电源', 'Power supply'), ('card', '板卡', 'Card'), ('case', '机箱', 'Case'), ('panel', '面板', 'Panel'),
    ('switch', '开关', 'Switch'), ('light', '指示灯', 'Indicator light'), ('cable', '线缆', 'Cable'), ('crt', 'CRT 显示器', 'CRT display'),
    ('lcd', '液晶显示器', 'LCD display'), ('keyboard', '键盘', 'Keyboard'), ('fan', '风扇', 'Fan'), ('camera', '摄像机', 'Camera'),
    ('lens', '镜头', 'Lens'), ('pump', '水泵', 'Pump'), ('structure', '地基与主体结构', 'Foundation and structure'),
    ('waterproofing', '防水', 'Waterproofing'), ('electrics', '电气', 'Electrics'), ('plumbing', '给排水管道', 'Plumbing'),
    ('equipment', '设备安装', 'Installed equipment'), ('decoration', '装修', 'Decoration'), ('software', '软件', 'Software')) as seed(code, zh, en);

create table warranty_replacement (
    id            bigint generated always as identity primary key,
    equipment_id  bigint      not null references product_equipment on delete cascade,
    component     text        not null references warranty_component,
    replaced_on   date        not null,
    ticket_number text check (length(ticket_number) between 1 and 40),
    serial_in     text check (length(serial_in) between 1 and 80),
    serial_out    text check (length(serial_out) between 1 and 80),
    paid          boolean     not null, -- the customer paid for the repair: it has a warranty of its own
    created_at    timestamptz not null
);
create index warranty_replacement_equipment on warranty_replacement (equipment_id, replaced_on);
create index warranty_replacement_component on warranty_replacement (component);
