--liquibase formatted sql

--changeset mangnon:exceptional-create
create table exceptional_access (
    id           uuid        not null constraint pk_exceptional_access primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    account_id   uuid        not null constraint fk_exceptional_access_account_id references account,
    username     text        not null,
    subject_type text        not null constraint ck_exceptional_access_subject_type check (subject_type in ('CHILD', 'CASE')),
    subject_id   uuid        not null,
    unit_path    text collate "C" not null,
    ground       text        not null constraint ck_exceptional_access_ground check (ground in ('EMERGENCY', 'SUPERVISION')),
    reason       text        not null constraint ck_exceptional_access_reason check (length(reason) between 10 and 1000),
    holds_until  timestamptz not null constraint ck_exceptional_access_holds_until check (
        holds_until > created_at and holds_until <= created_at + interval '4 hours')
);
create index ix_exceptional_access_account_id on exceptional_access (account_id, holds_until);
create index ix_exceptional_access_created_at on exceptional_access (created_at, id);
create index ix_exceptional_access_subject_id on exceptional_access (subject_id);
--rollback drop table exceptional_access;
