-- What the rules for passenger cars call main units: a change of one is noted like that of any component.
insert into warranty_component (code, name_zh, name_en, position)
select code, zh, en, (select max(position) from warranty_component) + row_number() over () from (values
    ('engine', '发动机', 'Engine'), ('gearbox', '变速器', 'Gearbox'), ('traction-battery', '动力蓄电池', 'Traction battery'),
    ('drive-motor', '驱动电机', 'Drive motor')) as seed(code, zh, en)
on conflict do nothing;
