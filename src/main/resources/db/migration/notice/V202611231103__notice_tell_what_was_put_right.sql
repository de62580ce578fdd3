alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in
    ('TICKET_OPENED', 'TICKET_ASSIGNED', 'TICKET_UNASSIGNED', 'CLOCK_WARNING', 'CLOCK_MISSED', 'CLOCK_PUT_RIGHT'));
