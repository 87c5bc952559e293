--liquibase formatted sql

--changeset mangnon:children-phone-index
--comment A carer's phone is found by a blind index, as a personal ID is. What was sealed before gets its index from the hourly work, which also runs at every start.
alter table child_caregiver add phone_index bytea;
create index ix_child_caregiver_phone_index on child_caregiver (phone_index);
--rollback drop index ix_child_caregiver_phone_index; alter table child_caregiver drop phone_index;

--changeset mangnon:children-folded-name-index
--comment Row level security kept it from being used, and children are found by child_name since. Its column goes in a later release.
drop index ix_child_folded_name;
--rollback create index ix_child_folded_name on child using gin (folded_name gin_trgm_ops);
