-- Papers on file with a contract: scans of what was signed, agreed, written.
create table contract_paper (
    id               bigint generated always as identity primary key,
    contract_id      bigint      not null references contract,
    contract_version integer     not null, -- the one it belongs to
    kind             text        not null check (kind in ('SIGNED_CONTRACT', 'SUPPLEMENT', 'PROMISE_LETTER', 'TENDER', 'INVOICE', 'CORRESPONDENCE', 'OTHER')),
    title            text        not null check (length(title) between 1 and 160),
    number           text check (length(number) <= 80), -- as it stands on the paper
    paper_day        date,
    filed_at         timestamptz not null,
    account_id       bigint      references access_account,
    account_name     text        not null check (length(account_name) <= 200),
    removed_at       timestamptz,
    removed_by       bigint      references access_account,
    removed_by_name  text check (length(removed_by_name) <= 200),
    removal_reason   text check (length(removal_reason) <= 500),
    foreign key (contract_id, contract_version) references contract_version,
    check ((removed_at is null) = (removal_reason is null) and (removed_at is null) = (removed_by_name is null))
);
create index contract_paper_contract on contract_paper (contract_id, id);
create index contract_paper_signed on contract_paper (contract_id) where kind = 'SIGNED_CONTRACT' and removed_at is null;
create index contract_paper_account on contract_paper (account_id);
create index contract_paper_removed_by on contract_paper (removed_by);

-- Its scans, page by page or as one file. What was on file stays known by name and hash, also when the file itself was taken away.
create table contract_paper_file (
    paper_id      bigint  not null references contract_paper,
    position      integer not null check (position >= 1),
    attachment_id bigint  unique references files_attachment, -- null: taken away
    name          text    not null check (length(name) <= 160),
    size          integer not null,
    sha256        bytea   not null,
    primary key (paper_id, position)
);

create function contract_keep_trace() returns trigger language plpgsql as $$
begin
    raise exception 'the trace of what was on file stays';
end $$;
create trigger contract_paper_stays before delete or truncate on contract_paper for each statement execute function contract_keep_trace();
create trigger contract_paper_file_stays before delete or truncate on contract_paper_file for each statement execute function contract_keep_trace();
