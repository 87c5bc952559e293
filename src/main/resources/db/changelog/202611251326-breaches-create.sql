--liquibase formatted sql

--changeset mangnon:breaches-create
create table breach_notice (
    id                  uuid        not null constraint pk_breach_notice primary key,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    admin_unit_id       uuid constraint fk_breach_notice_admin_unit_id references admin_unit,
    unit_path           text collate "C" not null,
    discovered_at       timestamptz not null,
    occurred_at         timestamptz constraint ck_breach_notice_occurred_at check (occurred_at <= discovered_at),
    nature_sealed       bytea       not null,
    data_kinds          text[]      not null constraint ck_breach_notice_data_kinds check (cardinality(data_kinds) > 0),
    records             integer constraint ck_breach_notice_records check (records >= 0),
    affected_children   integer constraint ck_breach_notice_affected_children check (affected_children >= 0),
    consequences_sealed bytea,
    measures_sealed     bytea,
    contact_sealed      bytea       not null,
    legal_basis         text        not null,
    due_at              timestamptz not null,
    first_sent_at       timestamptz,
    late_reason_sealed  bytea,
    closed_at           timestamptz,
    closed_by           uuid constraint fk_breach_notice_closed_by references account,
    closing_note_sealed bytea,
    constraint ck_breach_notice_late check (first_sent_at is null or first_sent_at <= due_at or late_reason_sealed is not null),
    constraint ck_breach_notice_closure check (num_nonnulls(closed_at, closed_by, closing_note_sealed) in (0, 3)
        and (closed_at is null or first_sent_at is not null))
);
create index ix_breach_notice_discovered_at on breach_notice (discovered_at desc, id desc);
create index ix_breach_notice_due_at on breach_notice (due_at) where first_sent_at is null;
create table breach_dispatch (
    id               uuid        not null constraint pk_breach_dispatch primary key,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    breach_notice_id uuid        not null constraint fk_breach_dispatch_breach_notice_id references breach_notice,
    stage            text        not null constraint ck_breach_dispatch_stage check (stage in ('FIRST', 'SUPPLEMENTARY')),
    sent_at          timestamptz not null,
    recipient        text        not null,
    reference        text,
    content_sealed   bytea       not null,
    sent_by          uuid        not null constraint fk_breach_dispatch_sent_by references account
);
create index ix_breach_dispatch_breach_notice_id on breach_dispatch (breach_notice_id, sent_at, id);
create unique index uq_breach_dispatch_first on breach_dispatch (breach_notice_id) where stage = 'FIRST';
-- Which children, for those who may see them; everybody else is told how many.
create table breach_child (
    breach_notice_id uuid not null constraint fk_breach_child_breach_notice_id references breach_notice,
    child_id         uuid not null constraint fk_breach_child_child_id references child,
    constraint pk_breach_child primary key (breach_notice_id, child_id)
);
create index ix_breach_child_child_id on breach_child (child_id);
alter table breach_child enable row level security, force row level security;
create policy in_sight on breach_child using (coalesce(
    (select current_setting('mangnon.children', true)) = '/' or child_in_sight(child_id), false));
-- One row for each warning, however often the clock is looked at (decision 5).
create table breach_warning (
    breach_notice_id uuid        not null constraint fk_breach_warning_breach_notice_id references breach_notice,
    stage            text        not null constraint ck_breach_warning_stage check (stage in ('HALF', 'THREE_QUARTERS', 'BREACHED')),
    raised_at        timestamptz not null,
    constraint pk_breach_warning primary key (breach_notice_id, stage)
);
--rollback drop table breach_warning; drop table breach_child; drop table breach_dispatch; drop table breach_notice;
