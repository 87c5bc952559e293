--liquibase formatted sql

--changeset mangnon:plans-plan
create table plan (
    id                uuid        not null constraint pk_plan primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    title             text        not null,
    document          jsonb       not null,
    period_from       date        not null,
    period_to         date        not null constraint ck_plan_period_to check (period_to >= period_from),
    parent_id         uuid constraint fk_plan_parent_id references plan,
    organization_id   uuid        not null constraint fk_plan_organization_id references organization,
    organization_path text collate "C" not null,
    admin_unit_id     uuid        not null constraint fk_plan_admin_unit_id references admin_unit,
    unit_path         text collate "C" not null,
    status            text        not null constraint ck_plan_status check (status in ('DRAFT', 'ISSUED', 'CLOSED')),
    targets           jsonb       not null,
    closing_note      text,
    constraint ck_plan_parent_id check (parent_id <> id)
);
create index ix_plan_period_from on plan (period_from, id);
create index ix_plan_unit_path on plan (unit_path, period_from, id);
create index ix_plan_organization_path on plan (organization_path, period_from, id);
create index ix_plan_organization_id on plan (organization_id, period_from, id);
create index ix_plan_admin_unit_id on plan (admin_unit_id, period_from, id);
create index ix_plan_parent_id on plan (parent_id, period_from, id) where parent_id is not null;
--rollback drop table plan;

--changeset mangnon:plans-task
create table plan_task (
    id                uuid        not null constraint pk_plan_task primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    plan_id           uuid        not null constraint fk_plan_task_plan_id references plan,
    position          integer     not null,
    organization_id   uuid        not null constraint fk_plan_task_organization_id references organization,
    organization_path text collate "C" not null,
    content           text        not null,
    due_on            date,
    done_on           date,
    note              text
);
create index ix_plan_task_plan_id on plan_task (plan_id, position);
create index ix_plan_task_organization_path on plan_task (organization_path, plan_id);
create index ix_plan_task_organization_id on plan_task (organization_id, plan_id);
--rollback drop table plan_task;
