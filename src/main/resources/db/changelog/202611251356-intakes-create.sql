--liquibase formatted sql

--changeset mangnon:intakes-intake
create table case_intake (
    id                        uuid        not null constraint pk_case_intake primary key,
    version                   bigint      not null,
    created_at                timestamptz not null,
    updated_at                timestamptz not null,
    case_id                   uuid        not null constraint fk_case_intake_case_id references protection_case
        constraint uq_case_intake_case_id unique,
    confidentiality           text        not null constraint ck_case_intake_confidentiality check (
        confidentiality in ('RESTRICTED', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL')),
    distribution              text[]      not null constraint ck_case_intake_distribution check (
        cardinality(distribution) > 0),
    known_at                  timestamptz,
    report_number             text,
    child_sex                 text constraint ck_case_intake_child_sex check (child_sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    child_born_on             date,
    child_age                 integer constraint ck_case_intake_child_age check (child_age between 0 and 17),
    child_name_sealed         bytea,
    incident_place_sealed     bytea,
    child_state_sealed        bytea,
    consequences_sealed       bytea,
    father_sealed             bytea,
    mother_sealed             bytea,
    family_sealed             bytea,
    carer_sealed              bytea,
    actions_taken_sealed      bytea,
    recorded_by               uuid        not null constraint fk_case_intake_recorded_by references account
);
alter table case_intake enable row level security, force row level security;
create policy in_sight on case_intake using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_intake;

--changeset mangnon:intakes-informant
--comment Apart from everything else: who told of it is nobody's business but that of the officer in charge and the chair (NĐ 56/2017 Đ.24).
create table case_informant (
    id             uuid        not null constraint pk_case_informant primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    case_id        uuid        not null constraint fk_case_informant_case_id references protection_case
        constraint uq_case_informant_case_id unique,
    agreed_at      timestamptz not null,
    name_sealed    bytea       not null,
    phone_sealed   bytea,
    address_sealed bytea,
    note_sealed    bytea,
    recorded_by    uuid        not null constraint fk_case_informant_recorded_by references account
);
alter table case_informant enable row level security, force row level security;
create policy in_sight on case_informant using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_informant;

--changeset mangnon:intakes-transfer
create table case_transfer (
    id              uuid        not null constraint pk_case_transfer primary key,
    version         bigint      not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    case_id         uuid        not null constraint fk_case_transfer_case_id references protection_case,
    unit_id         uuid        not null constraint fk_case_transfer_unit_id references admin_unit,
    organization_id uuid constraint fk_case_transfer_organization_id references organization,
    transferred_at  timestamptz not null,
    reason_sealed   bytea       not null,
    account_id      uuid        not null constraint fk_case_transfer_account_id references account
);
create index ix_case_transfer_case_id on case_transfer (case_id, transferred_at, id);
alter table case_transfer enable row level security, force row level security;
create policy in_sight on case_transfer using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table case_transfer;
