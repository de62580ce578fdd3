-- A delivery that has no units of its own starts the terms of the contract when it is accepted.
alter table contract_version drop constraint contract_version_cause_check;
alter table contract_version add constraint contract_version_cause_check check (cause in ('DRAWN', 'CHANGED', 'TERMS_AGREED', 'ACCEPTED'));
