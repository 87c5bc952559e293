--liquibase formatted sql

--changeset mangnon:surveys-round
create table survey_round (
    id                    uuid        not null constraint pk_survey_round primary key,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    year                  integer     not null,
    admin_unit_id         uuid        not null constraint fk_survey_round_admin_unit_id references admin_unit,
    unit_path             text collate "C" not null,
    children              integer constraint ck_survey_round_children check (children >= 0),
    special_circumstances integer constraint ck_survey_round_special_circumstances check (special_circumstances >= 0),
    at_risk               integer constraint ck_survey_round_at_risk check (at_risk >= 0),
    document              jsonb,
    note                  text,
    constraint uq_survey_round_year unique (admin_unit_id, year)
);
create index ix_survey_round_unit_path on survey_round (unit_path, year, id);
create index ix_survey_round_year on survey_round (year, id);
--rollback drop table survey_round;
