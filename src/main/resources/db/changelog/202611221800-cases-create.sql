--liquibase formatted sql

--changeset mangnon:cases-case
create table protection_case (
    id                          uuid        not null constraint pk_protection_case primary key,
    version                     bigint      not null,
    created_at                  timestamptz not null,
    updated_at                  timestamptz not null,
    number                      text        not null constraint uq_protection_case_number unique,
    child_id                    uuid constraint fk_protection_case_child_id references child,
    status                      text        not null constraint ck_protection_case_status check (status in (
        'RECEIVED', 'IN_PROGRESS', 'CLOSED')),
    protection_level            text        not null constraint ck_protection_case_protection_level check (
        protection_level in ('SUPPORT', 'INTERVENTION')),
    emergency                   boolean     not null,
    received_at                 timestamptz not null,
    channel                     text        not null constraint ck_protection_case_channel check (channel in (
        'HOTLINE_111', 'OTHER_HOTLINE', 'PHONE', 'IN_PERSON', 'SCHOOL', 'TOLD_BY_OTHER', 'OTHER_UNIT')),
    incident_unit_id            uuid        not null constraint fk_protection_case_incident_unit_id references admin_unit,
    unit_path                   text collate "C" not null,
    abuse_forms                 text[]      not null constraint ck_protection_case_abuse_forms check (abuse_forms <@ array[
        'VIOLENCE', 'EXPLOITATION', 'SEXUAL_ABUSE', 'TRAFFICKING', 'ABANDONMENT_NEGLECT', 'OTHER']),
    responsible_organization_id uuid constraint fk_protection_case_responsible_organization_id references organization,
    assignee_id                 uuid constraint fk_protection_case_assignee_id references account,
    summary                     text,
    closed_at                   timestamptz,
    closed_by                   uuid constraint fk_protection_case_closed_by references account,
    outcome                     text,
    closure_note                text,
    invented                    boolean     not null,
    constraint ck_protection_case_closure check (
        (status = 'CLOSED') = (closed_at is not null) and num_nonnulls(closed_at, closed_by, outcome) in (0, 3))
);
create index ix_protection_case_unit_path on protection_case (unit_path, received_at, id);
create index ix_protection_case_received_at on protection_case (received_at, id);
create index ix_protection_case_incident_unit_id on protection_case (incident_unit_id, received_at, id);
create index ix_protection_case_child_id on protection_case (child_id) where child_id is not null;
create index ix_protection_case_assignee_id on protection_case (assignee_id, received_at, id)
    where assignee_id is not null;
create index ix_protection_case_open on protection_case (received_at, id) where status <> 'CLOSED';
--rollback drop table protection_case;

--changeset mangnon:cases-clock
create table case_clock (
    id         uuid        not null constraint pk_case_clock primary key,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    case_id    uuid        not null constraint fk_case_clock_case_id references protection_case,
    code       text        not null constraint ck_case_clock_code check (code in ('EMERGENCY_MEASURE')),
    started_at timestamptz not null,
    due_at     timestamptz not null constraint ck_case_clock_due_at check (due_at > started_at),
    stopped_at timestamptz constraint ck_case_clock_stopped_at check (stopped_at >= started_at),
    constraint uq_case_clock_code unique (case_id, code)
);
create index ix_case_clock_running on case_clock (due_at) where stopped_at is null;
--rollback drop table case_clock;

--changeset mangnon:cases-emergency-measure
create table emergency_measure (
    id          uuid        not null constraint pk_emergency_measure primary key,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    case_id     uuid        not null constraint fk_emergency_measure_case_id references protection_case,
    taken_at    timestamptz not null,
    description text        not null,
    account_id  uuid        not null constraint fk_emergency_measure_account_id references account
);
create index ix_emergency_measure_case_id on emergency_measure (case_id);
--rollback drop table emergency_measure;

--changeset mangnon:cases-number
create table case_number (
    commune text    not null,
    year    integer not null,
    last    integer not null,
    constraint pk_case_number primary key (commune, year)
);
--rollback drop table case_number;
