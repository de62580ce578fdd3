-- What a customer signed for. A ticket that is opened again is signed for again: one a round, never changed.
create table visit_signature (
    id           bigint generated always as identity primary key,
    ticket_id    bigint      not null references ticket,
    round        integer     not null check (round >= 0),
    signer       text        not null check (length(signer) between 1 and 80),
    drawing      text check (length(drawing) <= 24000 and drawing ~ '^M[0-9ML ]+$'), -- path of a picture of 600 x 200; null: the name was typed
    satisfaction integer check (satisfaction between 1 and 5),
    signed_at    timestamptz not null, -- when it happened
    received_at  timestamptz not null, -- when it was told
    account_id   bigint references access_account,
    taken_by     text        not null check (length(taken_by) <= 80),
    unique (ticket_id, round)
);
create index visit_signature_account on visit_signature (account_id);
create trigger visit_signature_only_added before update or delete or truncate on visit_signature
    for each statement execute function access_refuse_change();
