-- A file of another desk and what its columns and states mean.
create table intake_import (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization, -- of who brought the file: who sees this row
    target_id       bigint references organization, -- the import organisation: whose customers and tickets they become
    file_name       text        not null check (length(file_name) between 1 and 120),
    file_size       bigint      not null check (file_size > 0),
    sha256          text        not null check (length(sha256) = 64),
    file_kept       boolean     not null default true, -- false once the bytes were forgotten
    encoding        text        not null check (encoding in ('UTF_8', 'GB18030', 'LATIN_1')),
    separator       text        not null check (separator in ('COMMA', 'SEMICOLON', 'TAB', 'PIPE')),
    survey          text        not null, -- JSON: columns and what they say
    header          text        not null, -- fingerprint of the columns' names: finds the profile
    mapping         text, -- JSON; none: not said yet
    staged          text, -- the column by which the lines below are sorted; none: they are not kept
    reading         text, -- JSON: what was found when they were read
    created_at      timestamptz not null,
    account_id      bigint      not null references access_account,
    version         bigint      not null default 0
);
create index intake_import_organization on intake_import (organization_id, id);
create index intake_import_target on intake_import (target_id);
create index intake_import_account on intake_import (account_id);
create index intake_import_kept on intake_import (created_at) where file_kept;

-- The bytes, in portions: a file is never wholly in memory, and stored, backed up and restored with the rest.
create table intake_chunk (
    import_id bigint  not null references intake_import on delete cascade,
    position  integer not null,
    bytes     bytea   not null,
    primary key (import_id, position)
);

-- The file's records sorted by ticket, which may stand anywhere in it. Removed when the import is done.
create table intake_line (
    import_id bigint           not null references intake_import on delete cascade,
    number    text collate "C" not null,
    line      integer          not null,
    record    text             not null,
    primary key (import_id, number, line)
);

-- What was found wrong or contradictory, up to a bound of each kind; how many there were in all stands in the job's tally.
create table intake_finding (
    id        bigint generated always as identity primary key,
    import_id bigint  not null references intake_import on delete cascade,
    reading   boolean not null, -- found when the file was cut into records; else when tickets were made of them
    line      integer not null,
    number    text    not null check (length(number) <= 80),
    kind      text    not null check (length(kind) <= 30),
    error     boolean not null,
    details   text[]  not null
);
create index intake_finding_line on intake_finding (import_id, line, id);

-- Work in the background. A worker holds a job for a lease that he renews; when he dies, another takes it and goes on where the
-- last finished portion ended. Each report names its attempt, so that one who was thought dead changes nothing any more.
create table intake_job (
    id              bigint generated always as identity primary key,
    import_id       bigint      not null references intake_import on delete cascade,
    organization_id bigint      not null references organization, -- whose rows it writes
    kind            text        not null check (kind in ('CHECK', 'STORE')),
    state           text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    account_id      bigint      not null references access_account,
    created_at      timestamptz not null default clock_timestamp(),
    started_at      timestamptz,
    ended_at        timestamptz,
    attempt         integer     not null default 0,
    lease_until     timestamptz,
    phase           text        not null default 'READ' check (phase in ('READ', 'WALK')),
    done            integer     not null default 0, -- lines read, then tickets walked
    total           integer     not null default 0,
    walked_to       text collate "C", -- the last ticket of the last finished portion
    tally           text, -- JSON: what came of it so far
    refusal         text, -- message key of why it failed
    refusal_details text[]      not null default '{}',
    check ((state = 'RUNNING') = (lease_until is not null)),
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null))
);
create unique index intake_job_one on intake_job (import_id) where state in ('QUEUED', 'RUNNING');
-- Two imports into the same organisation would meet at the same callers and tickets: one after the other.
create unique index intake_job_one_writer on intake_job (organization_id) where state = 'RUNNING' and kind = 'STORE';
create index intake_job_due on intake_job (id) where state in ('QUEUED', 'RUNNING');
create index intake_job_import on intake_job (import_id, id);
create index intake_job_organization on intake_job (organization_id);
create index intake_job_account on intake_job (account_id);

-- A mapping kept under a name, offered for the next file with the same columns.
create table intake_profile (
    id              bigint generated always as identity primary key,
    organization_id bigint      not null references organization,
    name            text        not null check (length(name) between 1 and 80),
    header          text        not null,
    mapping         text        not null,
    changed_at      timestamptz not null
);
create unique index intake_profile_name on intake_profile (organization_id, lower(name));
create index intake_profile_header on intake_profile (organization_id, header, changed_at desc);

-- Who a caller of another desk is here, also after he was given another name.
create table intake_caller (
    organization_id bigint not null references organization,
    caller          text   not null check (length(caller) between 1 and 120),
    customer_id     bigint not null references customer,
    primary key (organization_id, caller)
);
create index intake_caller_customer on intake_caller (customer_id);
