--liquibase formatted sql

--changeset mangnon:dossieraudits-create
create table dossier_audit (
    id                uuid        not null constraint pk_dossier_audit primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    admin_unit_id     uuid        not null constraint fk_dossier_audit_admin_unit_id references admin_unit,
    unit_path         text collate "C" not null,
    received_from     date        not null,
    received_to       date        not null constraint ck_dossier_audit_received_to check (received_to >= received_from),
    size              integer     not null constraint ck_dossier_audit_size check (size between 1 and 100),
    seed              bigint      not null,
    population        integer     not null,
    drawn_by          uuid        not null constraint fk_dossier_audit_drawn_by references account,
    closed_at         timestamptz,
    conclusion_sealed bytea,
    constraint ck_dossier_audit_closed check (num_nonnulls(closed_at, conclusion_sealed) in (0, 2))
);
create index ix_dossier_audit_unit_path on dossier_audit (unit_path, created_at desc, id desc);
create index ix_dossier_audit_admin_unit_id on dossier_audit (admin_unit_id);
--rollback drop table dossier_audit;

--changeset mangnon:dossieraudits-case
--comment What was drawn. Who draws sees no case, and looks past the policy for his own audits.
create table dossier_audit_case (
    audit_id uuid    not null constraint fk_dossier_audit_case_audit_id references dossier_audit,
    position integer not null,
    case_id  uuid    not null constraint fk_dossier_audit_case_case_id references protection_case,
    constraint pk_dossier_audit_case primary key (audit_id, position),
    constraint uq_dossier_audit_case unique (audit_id, case_id)
);
create index ix_dossier_audit_case_case_id on dossier_audit_case (case_id);
alter table dossier_audit_case enable row level security, force row level security;
create policy in_sight on dossier_audit_case using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
create trigger dossier_audit_case_stays before update or delete on dossier_audit_case
    for each row execute function refuse_change();
--rollback drop table dossier_audit_case;

--changeset mangnon:dossieraudits-finding
create table dossier_audit_finding (
    id            uuid        not null constraint pk_dossier_audit_finding primary key,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    audit_id      uuid        not null constraint fk_dossier_audit_finding_audit_id references dossier_audit,
    case_id       uuid        not null constraint fk_dossier_audit_finding_case_id references protection_case,
    severity      text        not null constraint ck_dossier_audit_finding_severity check (severity in (
        'GOOD', 'MINOR', 'MAJOR', 'CHILD_AT_RISK')),
    text_sealed   bytea       not null,
    correct_by    date,
    written_by    uuid        not null constraint fk_dossier_audit_finding_written_by references account,
    answer_sealed bytea,
    answered_at   timestamptz,
    answered_by   uuid constraint fk_dossier_audit_finding_answered_by references account,
    constraint ck_dossier_audit_finding_answered check (num_nonnulls(answer_sealed, answered_at, answered_by) in (0, 3)),
    constraint ck_dossier_audit_finding_correct_by check (severity = 'GOOD' or correct_by is not null),
    constraint fk_dossier_audit_finding_drawn foreign key (audit_id, case_id)
        references dossier_audit_case (audit_id, case_id)
);
create index ix_dossier_audit_finding_audit_id on dossier_audit_finding (audit_id, created_at, id);
create index ix_dossier_audit_finding_case_id on dossier_audit_finding (case_id, created_at, id);
alter table dossier_audit_finding enable row level security, force row level security;
create policy in_sight on dossier_audit_finding using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
--rollback drop table dossier_audit_finding;
