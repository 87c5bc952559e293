--liquibase formatted sql

--changeset mangnon:children-name-born-index
--comment Who was born on a day is looked up by nobody any more: by name and day (ix_child_name_folded), or by parts of the name and day (ix_child_name_parts).
drop index ix_child_name_born;
--rollback create index ix_child_name_born on child_name (born, folded);

--changeset mangnon:children-personal-id-clear-index
--comment Numbers in clear are none since they are sealed; every child without one stood in this index all the same.
drop index uq_child_personal_id;
create unique index uq_child_personal_id on child (personal_id) where personal_id is not null and status <> 'MERGED';
--rollback drop index uq_child_personal_id; create unique index uq_child_personal_id on child (personal_id) where status <> 'MERGED';
