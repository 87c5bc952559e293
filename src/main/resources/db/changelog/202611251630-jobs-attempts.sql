--liquibase formatted sql

--changeset mangnon:jobs-attempts
--comment How often the work was begun. What an earlier attempt still says of the job counts no more, and work that each process dies of is given up.
alter table job add attempts integer not null default 0;
--rollback alter table job drop attempts;
