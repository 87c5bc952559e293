--liquibase formatted sql

--changeset mangnon:assistances-programme
--comment Under which programme, scheme or fund it was given, as officers call it.
alter table assistance add programme text constraint ck_assistance_programme check (length(programme) between 1 and 200);
--rollback alter table assistance drop programme;
