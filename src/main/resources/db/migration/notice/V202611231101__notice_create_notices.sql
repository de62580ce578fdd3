-- What an account was told. Each occasion is told to each account once, however often it is announced.
create table notice (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references access_account on delete cascade,
    occasion     text        not null check (length(occasion) between 1 and 120),
    kind         text        not null check (kind in
        ('TICKET_OPENED', 'TICKET_ASSIGNED', 'TICKET_UNASSIGNED', 'CLOCK_WARNING', 'CLOCK_MISSED')),
    subject_type text        not null check (length(subject_type) between 1 and 40),
    subject_key  text        not null check (length(subject_key) between 1 and 120),
    facts        jsonb       not null, -- names and texts; the words are made of them in the reader's language
    created_at   timestamptz not null,
    read_at      timestamptz,
    unique (occasion, account_id)
);
create index notice_list on notice (account_id, (read_at is null) desc, id desc);
create index notice_unread on notice (account_id) where read_at is null;
create index notice_age on notice (created_at);

-- The outbox: one row for each way besides the list by which a notice goes out. Whatever the mail is made of is fixed
-- here at first writing, so that a resend is the same mail. All times are the database's, since instances share the work.
create table notice_delivery (
    id          bigint generated always as identity primary key,
    notice_id   bigint      not null references notice on delete cascade,
    channel     text        not null check (channel in ('MAIL')),
    address     text        not null check (length(address) between 3 and 254),
    language    text        not null check (language in ('en', 'zh-CN')),
    zone        text        not null check (length(zone) <= 40),
    message_id  text        not null unique check (length(message_id) <= 200),
    state       text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'NO_SERVER')),
    attempts    integer     not null default 0, -- only grows: also tells a late sender that another one has taken over
    next_try_at timestamptz not null, -- while SENDING: when the sender counts as dead
    give_up_at  timestamptz not null,
    sent_at     timestamptz,
    error       text check (length(error) <= 500),
    created_at  timestamptz not null default clock_timestamp(),
    unique (notice_id, channel)
);
create index notice_delivery_due on notice_delivery (next_try_at, id) where state in ('WAITING', 'SENDING');
create index notice_delivery_state on notice_delivery (state, id desc);

-- What an account wishes. Without a row: everything.
create table notice_wish (
    account_id bigint  not null primary key references access_account on delete cascade,
    mail       boolean not null
);
