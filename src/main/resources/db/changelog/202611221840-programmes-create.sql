--liquibase formatted sql

--changeset mangnon:programmes-model
create table programme_model (
    id               uuid        not null constraint pk_programme_model primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    kind             text        not null constraint ck_programme_model_kind check (kind in (
        'COUNSELLING_OFFICE', 'SCHOOL_COUNSELLING', 'CLUB', 'RAPID_RESPONSE_TEAM', 'COMMUNICATION_TEAM',
        'HEALTH_STATION', 'OTHER')),
    name             text        not null,
    admin_unit_id    uuid        not null constraint fk_programme_model_admin_unit_id references admin_unit,
    unit_path        text collate "C" not null,
    organization_id  uuid constraint fk_programme_model_organization_id references organization,
    started_on       date        not null,
    ended_on         date constraint ck_programme_model_ended_on check (ended_on >= started_on),
    funding          bigint constraint ck_programme_model_funding check (funding >= 0),
    funding_is       text,
    funding_from     integer,
    funding_to       integer,
    funding_source   text,
    staff            integer constraint ck_programme_model_staff check (staff >= 0),
    helped           integer constraint ck_programme_model_helped check (helped >= 0),
    helped_is        text,
    overcame_percent numeric(5, 2),
    overcame_is      text,
    document         jsonb,
    constraint ck_programme_model_roughly check (
        coalesce(funding_is, 'EXACT') in ('EXACT', 'OVER', 'NEARLY', 'ABOUT')
        and coalesce(helped_is, 'EXACT') in ('EXACT', 'OVER', 'NEARLY', 'ABOUT')
        and coalesce(overcame_is, 'EXACT') in ('EXACT', 'OVER', 'NEARLY', 'ABOUT'))
);
create index ix_programme_model_unit_path on programme_model (unit_path, id);
create index ix_programme_model_organization_id on programme_model (organization_id, id)
    where organization_id is not null;
create index ix_programme_model_admin_unit_id on programme_model (admin_unit_id);
--rollback drop table programme_model;
