--liquibase formatted sql

--changeset mangnon:children-carer-folded
--comment Brothers and sisters have a mother of one name. Looked up by it, and not by folding the names of all carers of a commune: a column, for under row level security no index of a function would serve.
alter table child_caregiver add folded text collate "C" generated always as (name_folded(name_marked(full_name))) stored;
create index ix_child_caregiver_folded on child_caregiver (folded);
--rollback drop index ix_child_caregiver_folded; alter table child_caregiver drop folded;
