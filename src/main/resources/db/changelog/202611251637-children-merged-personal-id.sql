--liquibase formatted sql

--changeset mangnon:children-merged-personal-id
--comment The number of a record that was merged counts as its survivor's. The unique index has the living only, and without this one every registration would read all children.
create index ix_child_merged_personal_id on child (personal_id_index) where merged_into is not null;
--rollback drop index ix_child_merged_personal_id;
