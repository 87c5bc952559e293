--liquibase formatted sql

--changeset mangnon:quality-signed-list-parts
--comment A signed list is taken over some hundred rows at a time, and goes on where it broke off.
alter table signed_list add looked integer not null default 0;
alter table signed_list add completed_at timestamptz;
update signed_list set completed_at = created_at;
--rollback alter table signed_list drop completed_at; alter table signed_list drop looked;
