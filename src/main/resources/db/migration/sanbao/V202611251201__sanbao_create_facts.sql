-- What administrators confirmed or put right of the rules that are shipped. Only added to: the newest of an organisation or
-- of one above it holds, what stood before stays readable.
create table sanbao_fact (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization,
    product_class   text        not null check (product_class ~ '^[a-z-]{1,40}$'),
    fact            text        not null check (fact ~ '^[a-z0-9-]{1,40}$'),
    number          integer     not null check (number > 0),
    limit_value     integer check (limit_value > 0),
    article         text check (length(article) <= 40),
    in_force_from   date        not null,
    sure            text        not null check (sure in ('CONFIRMED', 'SEVERAL_PAGES', 'ONE_PAGE_QUOTING', 'ONE_PAGE')),
    source          text        not null check (length(source) between 1 and 400),
    account_name    text        not null check (length(account_name) <= 80),
    changed_at      timestamptz not null,
    unique (organization_id, product_class, fact, number)
);
