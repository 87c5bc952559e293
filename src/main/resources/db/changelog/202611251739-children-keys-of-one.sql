--liquibase formatted sql

--changeset mangnon:children-keys-of-one
--comment Whose name, place or birth date is written anew gathers its keys as who is registered alone does, 64 kB at most; since the index says nothing of it, that was the server's own limit, 4 MB, which every search had to read.
alter function keep_child_name() set gin_pending_list_limit = '64kB';
--rollback alter function keep_child_name() reset gin_pending_list_limit;
