--liquibase formatted sql

--changeset mangnon:exports-run
create table export_run (
    id              uuid        not null constraint pk_export_run primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    account_id      uuid        not null constraint fk_export_run_account_id references account,
    format          text        not null constraint ck_export_run_format check (format in ('XLSX', 'CSV', 'NDJSON')),
    admin_unit_id   uuid        constraint fk_export_run_admin_unit_id references admin_unit,
    status          text,
    language        text        not null,
    -- Of a workbook, until it is written.
    password_sealed bytea,
    job_id          uuid        constraint fk_export_run_job_id references job,
    rows            bigint,
    bytes           bigint,
    parts           integer,
    sha256          text,
    finished_at     timestamptz
);
create index ix_export_run_account_id on export_run (account_id, id);
create index ix_export_run_created_at on export_run (created_at);
--rollback drop table export_run;

--changeset mangnon:exports-part
--comment The file, sealed in parts, so that any replica can hand it over and none keeps it on a disk. For a day.
create table export_part (
    export_id      uuid    not null constraint fk_export_part_export_id references export_run on delete cascade,
    number         integer not null,
    content_sealed bytea   not null,
    constraint pk_export_part primary key (export_id, number)
);
--rollback drop table export_part;
