--liquibase formatted sql

--changeset mangnon:children-folded-name
--comment Nobody reads it since names are looked up in child_name, and every child that is written computed it.
alter table child drop folded_name;
--rollback alter table child add folded_name text generated always as (fold_vietnamese(full_name)) stored;
