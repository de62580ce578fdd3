-- What happened is named by the code; the list of names is long enough to keep in one place.
alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind ~ '^[A-Z_]{1,30}$');
