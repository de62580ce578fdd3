-- A subject has a dozen milestones: the index by subject finds those that wait just as well, and each index costs when many
-- subjects are opened at once.
drop index sla_milestone_waiting;
