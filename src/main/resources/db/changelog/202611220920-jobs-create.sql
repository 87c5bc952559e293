--liquibase formatted sql

--changeset mangnon:jobs-job
create table job (
    id          uuid        not null constraint pk_job primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    kind        text        not null,
    account_id  uuid        not null constraint fk_job_account_id references account,
    state       text        not null constraint ck_job_state check (state in (
        'QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    done        bigint      not null,
    total       bigint      not null,
    started_at  timestamptz,
    finished_at timestamptz,
    result      jsonb,
    problems    jsonb       not null
);
create index ix_job_account_id on job (account_id);
create index ix_job_unfinished on job (updated_at) where state in ('QUEUED', 'RUNNING');
--rollback drop table job;
