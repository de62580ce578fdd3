-- One word for one thing: equipment is not called asset anywhere.
alter table product_equipment rename asset_tag to tag;
alter table product_equipment rename asset_key to tag_key;
alter table product_equipment rename constraint product_equipment_asset_tag_check to product_equipment_tag_check;
alter table product_equipment rename constraint product_equipment_asset_key_check to product_equipment_tag_key_check;
alter index product_equipment_asset_parts rename to product_equipment_tag_parts;
