-- The policy that was last made for this contract alone: while it is under that one, its terms are its own.
alter table contract add column own_policy_id bigint references sla_policy;
create index contract_own_policy on contract (own_policy_id) where own_policy_id is not null;
