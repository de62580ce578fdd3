-- Whose rows an organisation sees: itself and all below it. Kept by the module that owns the tree.
create table access_scope (
    ancestor_id   bigint not null,
    descendant_id bigint not null,
    primary key (ancestor_id, descendant_id)
);
create index access_scope_descendant on access_scope (descendant_id, ancestor_id);

create table access_account (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null,
    login           text        not null check (length(login) between 2 and 80 and login = lower(login)),
    name            text        not null check (length(name) between 1 and 80),
    email           text check (length(email) <= 254),
    phone           text check (length(phone) <= 40),
    language        text check (language in ('en', 'zh-CN')),
    password_hash   text, -- none: the account has been invited and has not chosen a password yet
    enabled         boolean     not null default true,
    created_at      timestamptz not null,
    password_set_at timestamptz,
    version         bigint      not null default 0
);
create unique index access_account_login on access_account (login);
create index access_account_organization on access_account (organization_id, name, id);

create table access_account_role (
    account_id bigint not null references access_account on delete cascade,
    role       text   not null check (role in ('ADMINISTRATOR', 'MANAGER', 'AGENT', 'DISPATCHER', 'TECHNICIAN')),
    primary key (account_id, role)
);
create index access_account_role_role on access_account_role (role, account_id);

-- Signed-in browsers. Only the hash of the cookie is kept. A row here is read with each request, so that a right
-- taken away is gone at once, on every instance, and a restart signs nobody out.
create table access_session (
    id         bigint generated always as identity primary key,
    token_hash bytea       not null unique,
    account_id bigint      not null references access_account on delete cascade,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    agent      text        not null check (length(agent) <= 200)
);
create index access_session_account on access_session (account_id, seen_at desc);
create index access_session_expiry on access_session (expires_at);

-- Failed sign-ins per key (a login from an address, or an address) and window; equal for known and unknown logins.
create table access_attempt (
    key          text        not null check (length(key) <= 200),
    window_start timestamptz not null,
    failures     integer     not null,
    primary key (key, window_start)
);

create table access_token (
    id           bigint generated always as identity primary key,
    account_id   bigint      not null references access_account on delete cascade,
    name         text        not null check (length(name) between 1 and 80),
    token_hash   bytea       not null unique,
    may_write    boolean     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index access_token_account on access_token (account_id, created_at desc);

-- Addresses that work without signing in, each for one purpose, for a time, and as a rule once.
create table access_link (
    id              bigint generated always as identity primary key,
    token_hash      bytea       not null unique,
    purpose         text        not null check (length(purpose) <= 40),
    subject         text        not null check (length(subject) <= 120),
    organization_id bigint,
    created_at      timestamptz not null,
    created_by      text        not null check (length(created_by) <= 80),
    expires_at      timestamptz not null,
    used_at         timestamptz
);
create index access_link_subject on access_link (purpose, subject);

-- What a request with an Idempotency-Key was answered, so that its repetition is answered the same.
create table access_idempotency (
    account_id  bigint      not null references access_account on delete cascade,
    key         text        not null check (length(key) between 1 and 200),
    fingerprint bytea       not null,
    answer      text,
    created_at  timestamptz not null,
    primary key (account_id, key)
);
create index access_idempotency_age on access_idempotency (created_at);
