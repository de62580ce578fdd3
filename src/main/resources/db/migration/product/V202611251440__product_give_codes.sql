-- What stands on the label of a unit: nobody guesses it, and it says nothing. Twelve characters of 32, from random bytes.
create function product_make_code() returns text language sql volatile as $$
    select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', (get_byte(r.bytes, b.at) & 31) + 1, 1), '' order by b.at)
    from (select uuid_send(gen_random_uuid()) as bytes) r, unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14]) b (at)
$$;
alter table product_equipment add column code text not null default product_make_code() check (code ~ '^[0-9a-hjkmnp-tv-z]{12}$');
create unique index product_equipment_code on product_equipment (code);
