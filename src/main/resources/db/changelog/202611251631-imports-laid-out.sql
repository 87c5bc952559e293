--liquibase formatted sql

--changeset mangnon:imports-laid-out
--comment Parts are written one by one, so that nobody waits for an upload; the import is there when the last one is. Whose rows were forgotten before it ended has expired: they are neither done nor to be done.
alter table import_run add laid_out_at timestamptz;
alter table import_run add expired_at timestamptz;
update import_run set laid_out_at = created_at;
alter table import_run add constraint ck_import_run_expired check (expired_at is null or finished_at is null);
alter table import_chunk drop constraint ck_import_chunk_content;
create index ix_import_run_not_laid_out on import_run (created_at) where laid_out_at is null;
--rollback drop index ix_import_run_not_laid_out; update import_chunk set is_done = true where content_sealed is null; alter table import_chunk add constraint ck_import_chunk_content check (is_done or content_sealed is not null); delete from import_run where laid_out_at is null; alter table import_run drop constraint ck_import_run_expired; alter table import_run drop expired_at; alter table import_run drop laid_out_at;
