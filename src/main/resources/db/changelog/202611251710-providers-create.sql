--liquibase formatted sql

--changeset mangnon:providers-create
create table service_provider (
    id                  uuid        not null constraint pk_service_provider primary key,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    name                text        not null,
    admin_unit_id       uuid        not null constraint fk_service_provider_admin_unit_id references admin_unit,
    unit_path           text collate "C" not null,
    organization_id     uuid constraint fk_service_provider_organization_id references organization,
    service_lines       text[]      not null constraint ck_service_provider_service_lines check (cardinality(service_lines) > 0),
    registration_number text        not null,
    registered_by       text        not null,
    valid_from          date        not null,
    valid_to            date constraint ck_service_provider_valid_to check (valid_to >= valid_from),
    address             text,
    phone               text,
    qualification       text,
    withdrawn_at        timestamptz,
    withdrawal_note     text,
    constraint ck_service_provider_withdrawn check (num_nonnulls(withdrawn_at, withdrawal_note) in (0, 2))
);
create index ix_service_provider_unit_path on service_provider (unit_path, id);
create index ix_service_provider_admin_unit_id on service_provider (admin_unit_id);
create index ix_service_provider_service_lines on service_provider using gin (service_lines);
--rollback drop table service_provider;
