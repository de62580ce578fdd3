-- The customer did not sign, and the story says why.
alter table ticket add column signature_waived boolean not null default false;
