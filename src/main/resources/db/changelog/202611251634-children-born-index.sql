--liquibase formatted sql

--changeset mangnon:children-born-index
--comment Who has a name and a day of birth is asked of child_name (twins_known).
drop index ix_child_born;
--rollback create index ix_child_born on child (date_of_birth, folded_name);
