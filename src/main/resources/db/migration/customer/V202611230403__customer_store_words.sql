-- Pairs of characters are stored, not made again for each row that a search looks at: making them costs more than the rest.
alter table customer add words text[] generated always as (webkit_bigrams(name)) stored;
alter table customer_site add words text[] generated always as (webkit_bigrams(name || ' ' || coalesce(address, ''))) stored;
alter table customer_contact add words text[] generated always as (webkit_bigrams(name)) stored;
drop index customer_words;
drop index customer_site_words;
drop index customer_contact_words;
create index customer_by_words on customer using gin (words);
create index customer_site_by_words on customer_site using gin (words);
create index customer_contact_by_words on customer_contact using gin (words);
