-- The list asks for this expression: unread ones first, the last first among each.
drop index notice_list;
create index notice_list on notice (account_id, ((read_at is null)::int) desc, id desc);
