--liquibase formatted sql

--changeset mangnon:measures-separation
create table separation (
    id                uuid        not null constraint pk_separation primary key,
    version           bigint      not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    case_id           uuid        not null constraint fk_separation_case_id references protection_case,
    ground            text        not null constraint ck_separation_ground check (ground in (
        'HARMED_BY_CARERS', 'AT_RISK_FROM_CARERS', 'PLAN_REFUSED', 'RENEWED_HARM')),
    decided_at        timestamptz not null,
    decision_number   text,
    started_at        timestamptz not null,
    days              integer     not null constraint ck_separation_days check (days > 0),
    reason_sealed     bytea       not null,
    safe_place_sealed bytea       not null,
    account_id        uuid        not null constraint fk_separation_account_id references account,
    ended_at          timestamptz constraint ck_separation_ended_at check (ended_at >= started_at),
    end_reason        text constraint ck_separation_end_reason check (end_reason in (
        'CARERS_SAFE', 'TIME_OVER', 'ALTERNATIVE_CARE', 'COURT')),
    end_note_sealed   bytea,
    constraint ck_separation_end check (num_nonnulls(ended_at, end_reason) in (0, 2))
);
create index ix_separation_case_id on separation (case_id, started_at, id);
create unique index uq_separation_running on separation (case_id) where ended_at is null;
create table separation_extension (
    id                  uuid        not null constraint pk_separation_extension primary key,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    separation_id       uuid        not null constraint fk_separation_extension_separation_id references separation,
    case_id             uuid        not null constraint fk_separation_extension_case_id references protection_case,
    decided_at          timestamptz not null,
    last_day            date        not null,
    authority           text,
    document_number     text,
    reason_sealed       bytea       not null,
    account_id          uuid        not null constraint fk_separation_extension_account_id references account,
    constraint ck_separation_extension_authority check (num_nonnulls(authority, document_number) in (0, 2))
);
create index ix_separation_extension_separation_id on separation_extension (separation_id);
create index ix_separation_extension_case_id on separation_extension (case_id);
alter table separation enable row level security, force row level security;
create policy in_sight on separation using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
alter table separation_extension enable row level security, force row level security;
create policy in_sight on separation_extension using (coalesce(
    (select current_setting('mangnon.cases', true)) = '/' or case_in_sight(case_id), false));
drop index ix_emergency_measure_case_id;
create index ix_emergency_measure_case_id on emergency_measure (case_id, taken_at, id);
--rollback drop index ix_emergency_measure_case_id; create index ix_emergency_measure_case_id on emergency_measure (case_id); drop table separation_extension; drop table separation;
