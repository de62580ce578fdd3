-- What a repair costs the customer, as he read it. Once sent the document stays; the next number replaces it.
create table quote (
    id            bigint generated always as identity primary key,
    ticket_id     bigint      not null references ticket,
    number        integer     not null check (number > 0),
    state         text        not null check (state in ('DRAFT', 'SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    document      jsonb       not null, -- scheme, liabilities, lines with their amounts
    held          boolean     not null default false, -- the ticket was paused for it
    mail          text check (length(mail) <= 254),
    language      text check (language in ('en', 'zh-CN')),
    valid_until   date,
    sent_at       timestamptz,
    sender_id     bigint references access_account,
    answered_at   timestamptz,
    answered_by   text check (length(answered_by) <= 80),
    answer_remark text check (length(answer_remark) <= 1000),
    by_link       boolean,
    created_by    text        not null check (length(created_by) <= 80),
    created_at    timestamptz not null,
    version       bigint      not null default 0,
    unique (ticket_id, number),
    check (state = 'DRAFT' or state = 'WITHDRAWN' or sent_at is not null and valid_until is not null)
);
-- One in the making and one with the customer at a time.
create unique index quote_draft on quote (ticket_id) where state = 'DRAFT';
create unique index quote_waiting on quote (ticket_id) where state = 'SENT';
create index quote_due on quote (valid_until) where state = 'SENT';
create index quote_sender on quote (sender_id);
