--liquibase formatted sql

--changeset mangnon:rights-limits
--comment The clocks of the privacy law as data, each with its article and its time: a new decree is new rows. Tagged in the legal collection: [T] read in the text, [S] from a second source, [?] not confirmed.
create table privacy_limit (
    code             text    not null,
    amount           integer not null constraint ck_privacy_limit_amount check (amount > 0),
    processor_amount integer constraint ck_privacy_limit_processor_amount check (processor_amount >= amount),
    unit             text    not null constraint ck_privacy_limit_unit check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS')),
    legal_basis      text    not null,
    certainty        text    not null constraint ck_privacy_limit_certainty check (certainty in ('READ', 'SECOND_HAND', 'UNCONFIRMED')),
    valid_from       date    not null,
    valid_to         date constraint ck_privacy_limit_valid_to check (valid_to > valid_from),
    constraint pk_privacy_limit primary key (code, valid_from)
);
insert into privacy_limit (code, amount, processor_amount, unit, legal_basis, certainty, valid_from) values
('REPLY', 2, null, 'WORKING_DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('WITHDRAW_CONSENT', 15, 20, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('RESTRICT', 15, 20, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('OBJECT', 15, 20, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('ACCESS', 10, null, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('RECTIFY', 10, null, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('PROVIDE', 10, null, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('DELETE', 20, null, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('TAKE_DOWN', 15, 20, 'DAYS', 'NĐ 56/2017/NĐ-CP Đ.36.3; NĐ 356/2025/NĐ-CP', 'UNCONFIRMED', '2026-01-01'),
('EXTENSION', 15, null, 'DAYS', 'NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01'),
('BREACH_NOTICE', 72, null, 'HOURS', 'Luật 91/2025/QH15 Đ.23; NĐ 356/2025/NĐ-CP', 'SECOND_HAND', '2026-01-01');
--rollback drop table privacy_limit;

--changeset mangnon:rights-request
create table data_subject_request (
    id                       uuid        not null constraint pk_data_subject_request primary key,
    version                  bigint      not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    kind                     text        not null constraint ck_data_subject_request_kind check (kind in (
        'ACCESS', 'RECTIFY', 'WITHDRAW_CONSENT', 'RESTRICT', 'OBJECT', 'DELETE', 'PROVIDE', 'TAKE_DOWN')),
    child_id                 uuid constraint fk_data_subject_request_child_id references child,
    admin_unit_id            uuid        not null constraint fk_data_subject_request_admin_unit_id references admin_unit,
    unit_path                text collate "C" not null,
    requester                text        not null constraint ck_data_subject_request_requester check (requester in (
        'FATHER', 'MOTHER', 'GUARDIAN', 'CARER', 'CHILD', 'AUTHORITY', 'OTHER')),
    requester_name_sealed    bytea       not null,
    requester_contact_sealed bytea,
    details_sealed           bytea       not null,
    received_at              timestamptz not null,
    with_processor           boolean     not null,
    state                    text        not null constraint ck_data_subject_request_state check (state in (
        'RECEIVED', 'ANSWERED', 'EXTENDED', 'COMPLETED', 'REFUSED')),
    reply_basis              text        not null,
    reply_due_at             timestamptz not null,
    replied_at               timestamptz,
    reply_note_sealed        bytea,
    due_basis                text        not null,
    due_at                   timestamptz not null,
    extended_at              timestamptz,
    extension_days           integer,
    extension_reason_sealed  bytea,
    closed_at                timestamptz,
    closed_by                uuid constraint fk_data_subject_request_closed_by references account,
    outcome_sealed           bytea,
    refusal_ground           text,
    constraint ck_data_subject_request_closure check (
        (state in ('COMPLETED', 'REFUSED')) = (num_nonnulls(closed_at, closed_by, outcome_sealed) = 3)
        and num_nonnulls(closed_at, closed_by, outcome_sealed) in (0, 3)
        and (state = 'REFUSED') = (refusal_ground is not null)
        and (closed_at is null or replied_at is not null)),
    constraint ck_data_subject_request_extension check (num_nonnulls(extended_at, extension_days, extension_reason_sealed) in (0, 3))
);
create index ix_data_subject_request_due_at on data_subject_request (due_at, id);
create index ix_data_subject_request_unit_path on data_subject_request (unit_path, due_at);
create index ix_data_subject_request_child_id on data_subject_request (child_id) where child_id is not null;
alter table data_subject_request enable row level security, force row level security;
create policy in_sight on data_subject_request using (coalesce(
    unit_path ^@ any ((select string_to_array(current_setting('mangnon.children', true), ','))::text[]), false));
--rollback drop table data_subject_request;
