--liquibase formatted sql

--changeset mangnon:surveys-rounds
--comment What was reported from elsewhere is closed from its first day; a round that is opened here is counted, and its figures are the sum of its counts when it is closed.
alter table survey_round
    add status    text not null default 'CLOSED' constraint ck_survey_round_status check (status in ('OPEN', 'CLOSED')),
    add closed_at timestamptz,
    add counted_units  integer,
    add expected_units integer;
--rollback alter table survey_round drop expected_units, drop counted_units, drop closed_at, drop status;

--changeset mangnon:surveys-count
create table survey_count (
    id                    uuid        not null constraint pk_survey_count primary key,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    round_id              uuid        not null constraint fk_survey_count_round_id references survey_round,
    admin_unit_id         uuid        not null constraint fk_survey_count_admin_unit_id references admin_unit,
    unit_path             text collate "C" not null,
    children              integer     not null constraint ck_survey_count_children check (children >= 0),
    special_circumstances integer     not null constraint ck_survey_count_special check (
        special_circumstances between 0 and children),
    at_risk               integer     not null constraint ck_survey_count_at_risk check (at_risk between 0 and children),
    counted_on            date        not null,
    constraint uq_survey_count_unit unique (round_id, admin_unit_id)
);
create index ix_survey_count_round_id on survey_count (round_id, id);
create index ix_survey_count_admin_unit_id on survey_count (admin_unit_id);
--rollback drop table survey_count;
