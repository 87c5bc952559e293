--liquibase formatted sql

--changeset mangnon:careplans-plan
create table care_plan (
    id                   uuid        not null constraint pk_care_plan primary key,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    case_id              uuid        not null constraint fk_care_plan_case_id references protection_case,
    number               integer     not null constraint ck_care_plan_number check (number > 0),
    goals_sealed         bytea       not null,
    monitoring_sealed    bytea,
    drafted_by           uuid        not null constraint fk_care_plan_drafted_by references account,
    submitted_at         timestamptz,
    submitted_by         uuid constraint fk_care_plan_submitted_by references account,
    decision             text constraint ck_care_plan_decision check (decision in ('APPROVED', 'RETURNED')),
    decided_at           timestamptz,
    decided_by           uuid constraint fk_care_plan_decided_by references account,
    decision_number      text,
    decision_note_sealed bytea,
    constraint uq_care_plan_number unique (case_id, number),
    constraint ck_care_plan_submitted check (num_nonnulls(submitted_at, submitted_by) in (0, 2)),
    constraint ck_care_plan_decided check (
        num_nonnulls(decision, decided_at, decided_by) in (0, 3) and (decision is null or submitted_at is not null)),
    constraint ck_care_plan_own_judge check (decision is distinct from 'APPROVED' or decided_by <> drafted_by)
);
create table care_service (
    id                   uuid        not null constraint pk_care_service primary key,
    version              bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    plan_id              uuid        not null constraint fk_care_service_plan_id references care_plan,
    case_id              uuid        not null constraint fk_care_service_case_id references protection_case,
    position             integer     not null,
    service_line         text        not null,
    description_sealed   bytea       not null,
    provider_id          uuid constraint fk_care_service_provider_id references organization,
    provider_name_sealed bytea,
    starts_on            date        not null,
    ends_on              date        not null,
    cost                 bigint      not null constraint ck_care_service_cost check (cost >= 0),
    progress             text        not null constraint ck_care_service_progress check (
        progress in ('PLANNED', 'RUNNING', 'DONE', 'NOT_DONE')),
    progressed_on        date,
    progress_note_sealed bytea,
    constraint ck_care_service_ends_on check (ends_on >= starts_on)
);
create index ix_care_service_plan_id on care_service (plan_id, position);
create index ix_care_service_case_id on care_service (case_id);
create table care_plan_dispatch (
    id                    uuid        not null constraint pk_care_plan_dispatch primary key,
    version               bigint      not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    plan_id               uuid        not null constraint fk_care_plan_dispatch_plan_id references care_plan,
    case_id               uuid        not null constraint fk_care_plan_dispatch_case_id references protection_case,
    organization_id       uuid constraint fk_care_plan_dispatch_organization_id references organization,
    recipient             text        not null constraint ck_care_plan_dispatch_recipient check (
        recipient in ('ORGANIZATION', 'PARENTS', 'CARER')),
    sent_at               timestamptz not null,
    received_at           timestamptz constraint ck_care_plan_dispatch_received_at check (received_at >= sent_at),
    constraint ck_care_plan_dispatch_organization check ((recipient = 'ORGANIZATION') = (organization_id is not null))
);
create index ix_care_plan_dispatch_plan_id on care_plan_dispatch (plan_id, sent_at, id);
create index ix_care_plan_dispatch_case_id on care_plan_dispatch (case_id);
alter table care_plan enable row level security, force row level security;
create policy in_sight on care_plan using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table care_service enable row level security, force row level security;
create policy in_sight on care_service using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table care_plan_dispatch enable row level security, force row level security;
create policy in_sight on care_plan_dispatch using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table care_plan_dispatch; drop table care_service; drop table care_plan;
