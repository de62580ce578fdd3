-- What a contract said from one change to the next. Nothing of it is changed later: a ticket keeps the version it was
-- opened under, and a verdict can name it.
create table contract_version (
    contract_id  bigint      not null references contract on delete cascade,
    number       integer     not null check (number >= 1),
    title        text        not null check (length(title) between 1 and 160),
    policy_id    bigint      not null references sla_policy,
    valid_from   date        not null,
    valid_to     date,
    draft        boolean     not null,
    accepted_on  date,
    promises     jsonb       not null, -- the sentences
    document     jsonb       not null, -- warranty terms, exclusions, fees, duties, penalties
    cause        text        not null check (cause in ('DRAWN', 'CHANGED', 'TERMS_AGREED')),
    made_at      timestamptz not null,
    account_id   bigint      references access_account,
    account_name text        not null check (length(account_name) <= 200),
    primary key (contract_id, number)
);
create index contract_version_policy on contract_version (policy_id);
create index contract_version_account on contract_version (account_id);

alter table contract add current_version integer not null default 1 check (current_version >= 1);
alter table contract alter current_version drop default;

insert into contract_version (contract_id, number, title, policy_id, valid_from, valid_to, draft, accepted_on, promises, document, cause, made_at, account_name)
select k.id, 1, k.title, k.policy_id, k.valid_from, k.valid_to, k.draft, k.accepted_on,
    coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'paragraph', p.paragraph, 'words', p.words, 'english', p.english))
        order by p.position) from contract_promise p where p.contract_id = k.id), '[]'),
    '{}', 'DRAWN', k.created_at, 'migration'
from contract k;
