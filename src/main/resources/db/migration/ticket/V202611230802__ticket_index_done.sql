-- Figures of a period ask for what was fixed in it.
create index ticket_done on ticket (done_at, id) where done_at is not null;
