-- The region in which it sits: what lies in the same city or province is near.
alter table organization add column seat_region text check (seat_region ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$');
