--liquibase formatted sql

--changeset mangnon:exports-attempts
--comment Each beginning anew writes a file of its own, and the last one that began is the export's. What its owner saw when it was made stands beside it: who has lost some of that does not get the file any more.
alter table export_run add attempt integer not null default 0;
alter table export_run add sight text;
alter table export_part add attempt integer not null default 0;
alter table export_part drop constraint pk_export_part;
alter table export_part add constraint pk_export_part primary key (export_id, attempt, number);
--rollback delete from export_part p using export_run r where r.id = p.export_id and r.attempt <> p.attempt; alter table export_part drop constraint pk_export_part; alter table export_part add constraint pk_export_part primary key (export_id, number); alter table export_part drop attempt; alter table export_run drop sight; alter table export_run drop attempt;
