-- Pauses that stop clocks only once a manager approves: asked with the pause, decided then or later, also after it has ended.
create table ticket_pause_request (
    id         bigint generated always as identity primary key,
    ticket_id  bigint      not null references ticket,
    reason     text        not null check (reason ~ '^[A-Z_]{1,30}$'),
    paused_at  timestamptz not null, -- when the pause began, as its clocks know it
    asker_id   bigint references access_account,
    asker      text        not null check (length(asker) <= 80),
    asked_at   timestamptz not null,
    verdict    text check (verdict in ('APPROVED', 'REFUSED')),
    decided_at timestamptz,
    check ((verdict is null) = (decided_at is null))
);
create index ticket_pause_request_ticket on ticket_pause_request (ticket_id, id);
create index ticket_pause_request_waiting on ticket_pause_request (ticket_id) where verdict is null;
create index ticket_pause_request_asker on ticket_pause_request (asker_id) where asker_id is not null;

-- It is a complaint, answered one level up.
alter table ticket add column complaint boolean not null default false;
