-- The orders of the equipment list, so that its first page does not sort every device.
create index product_equipment_by_label on product_equipment (coalesce(serial_key, asset_key), id);
create index product_equipment_by_acceptance on product_equipment (coalesce(accepted_on, '-infinity'::date), id);
