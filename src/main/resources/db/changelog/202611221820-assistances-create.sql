--liquibase formatted sql

--changeset mangnon:assistances-assistance
create table assistance (
    id           uuid        not null constraint pk_assistance primary key,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    child_id     uuid        not null constraint fk_assistance_child_id references child,
    service_line text        not null,
    provided_on  date        not null,
    provider_id  uuid constraint fk_assistance_provider_id references organization,
    amount       bigint constraint ck_assistance_amount check (amount >= 0),
    note         text
);
create index ix_assistance_child_id on assistance (child_id, provided_on, id);
--rollback drop table assistance;
